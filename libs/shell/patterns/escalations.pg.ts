import { Findings } from '../../core/case-record/finding.js';
import { promisesOf } from '../../core/case-record/promises.fact.js';
import { standingEvents } from '../../core/case-record/standing-events.js';
import { localIdOf, type RecordedEvent } from '../../core/events/recorded-event.js';
import { isKeyOf, type Pattern } from '../../core/patterns/pattern.js';
import type { Escalations } from '../../core/patterns/taken-further.js';
import type { Client } from '../platform/database.js';
import { readHistories } from '../projection/histories.pg.js';

/** Above every position there can be. */
const everything = Number.MAX_SAFE_INTEGER;

const subjectsText = `
  select distinct subject from event_log.event
  where authority = $1 and subject >= $2 and subject < $3 and position <= $4
    and type = 'caretally.escalation-raised.v1'`;

/** All that was said about whatever of a pattern's rows was ever taken further, by subject, as known by a position. */
export const readTakenFurther = async (
  client: Client,
  authority: string,
  pattern: Pattern,
  upTo = everything,
): Promise<ReadonlyMap<string, readonly RecordedEvent[]>> => {
  const { rows } = await client.query<{ subject: string }>({
    name: 'subjects-taken-further',
    text: subjectsText,
    // Subjects of a kind lie side by side in the index, and `0` comes right after `/`.
    values: [authority, `${pattern.about}/`, `${pattern.about}0`, upTo],
  });
  const subjects = rows
    .map(({ subject }) => subject)
    .filter((subject) => isKeyOf(pattern, localIdOf(subject)));
  return readHistories(client, authority, subjects, upTo);
};

export const escalationsIn = (said: ReadonlyMap<string, readonly RecordedEvent[]>): Escalations =>
  new Map(
    [...said].map(([subject, events]) => [
      subject,
      promisesOf(standingEvents(events), new Findings()).escalations,
    ]),
  );
