import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LoggedEvent } from '../../event-log/logged-event.js';
import { readSubjects } from '../../event-log/read.pg.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { SearchEvents, type FoundEvent } from './search-events.query.js';

const found = ({ id, type, subject, time, corrects, data, position }: LoggedEvent): FoundEvent => ({
  ...{ id, type, subject, data, position },
  ...(time === undefined ? {} : { time }),
  ...(corrects === undefined ? {} : { corrects }),
});

@QueryHandler(SearchEvents)
export class SearchEventsHandler implements IQueryHandler<SearchEvents> {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async execute({ authority, source, subjects }: SearchEvents): Promise<readonly FoundEvent[]> {
    const distinct = [...new Set(subjects)];
    const events = await this.database.withAuthority(authority, (client) =>
      readSubjects(client, authority, distinct),
    );
    return events.filter((event) => event.source === source).map(found);
  }
}
