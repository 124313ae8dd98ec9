import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { cancelRun } from '../projection/rebuild-runs.pg.js';
import { CancelRebuild } from './cancel-rebuild.command.js';
import { OPERATIONS_PARTS, type OperationsParts } from './operations-parts.js';

@CommandHandler(CancelRebuild)
export class CancelRebuildHandler implements ICommandHandler<CancelRebuild> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  execute({ authority, by }: CancelRebuild): Promise<boolean> {
    return this.parts.database.withAuthority(authority, (client) => cancelRun(client, authority, by));
  }
}
