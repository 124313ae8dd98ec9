import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { askForRun } from '../projection/rebuild-runs.pg.js';
import { OPERATIONS_PARTS, type OperationsParts } from './operations-parts.js';
import { RequestRebuild } from './request-rebuild.command.js';

@CommandHandler(RequestRebuild)
export class RequestRebuildHandler implements ICommandHandler<RequestRebuild> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  async execute({ authority, by }: RequestRebuild): Promise<void> {
    const { database, jobs } = this.parts;
    await database.withAuthority(authority, (client) => askForRun(client, authority, by));
    await jobs.rebuild(authority);
  }
}
