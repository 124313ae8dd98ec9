import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OPERATIONS_PARTS, type OperationsParts } from '../operations-parts.js';
import type { ImportRun } from './import-run.js';
import { readImports } from './import-runs.pg.js';
import { ImportsOf } from './imports-of.query.js';

@QueryHandler(ImportsOf)
export class ImportsOfHandler implements IQueryHandler<ImportsOf> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  execute({ authority }: ImportsOf): Promise<readonly ImportRun[]> {
    return this.parts.database.withAuthority(authority, (client) => readImports(client, authority));
  }
}
