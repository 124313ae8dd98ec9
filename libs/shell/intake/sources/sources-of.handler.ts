import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { Sources } from './heard.js';
import { SourcesOf, type SourceHeard } from './sources-of.query.js';

@QueryHandler(SourcesOf)
export class SourcesOfHandler implements IQueryHandler<SourcesOf> {
  readonly #sources = new Sources();

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  execute({ authority }: SourcesOf): Promise<readonly SourceHeard[]> {
    return this.database.withAuthority(authority, (client) => this.#sources.heard(client, authority));
  }
}
