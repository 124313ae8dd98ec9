import { ForwardOnly } from './forward-only.js';
import { guardedByAuthority } from './row-security.js';

const key = 'text collate "C"';

/** Tracking queues in the read models, and until when an item waits for its answer. */
export class Queues1700000000300 extends ForwardOnly {
  readonly name = 'Queues1700000000300';

  protected readonly statements = [
    `alter table tallies.item add column settles jsonb not null default '{}'`,

    // first_day and last_day inclusive: the days on which it is on its queue, with any gaps told in its stages.
    `create table tallies.queue_entry (
       authority ${key} not null,
       generation integer not null,
       queue ${key} not null,
       child ${key} not null,
       entry ${key} not null,
       first_day date not null,
       last_day date not null,
       due date,
       school ${key},
       told jsonb not null,
       primary key (authority, generation, queue, child, entry)
     )`,
    // A list is nearly always asked for today: what has left its queue lies before, and is not looked at.
    'create index queue_entry_by_day on tallies.queue_entry (authority, generation, queue, last_day, first_day)',

    ...guardedByAuthority('tallies.queue_entry', 'select, insert, update, delete'),
  ];
}
