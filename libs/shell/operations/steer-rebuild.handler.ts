import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { steerRun } from '../projection/rebuild-runs.pg.js';
import { OPERATIONS_PARTS, type OperationsParts } from './operations-parts.js';
import { SteerRebuild } from './steer-rebuild.command.js';

@CommandHandler(SteerRebuild)
export class SteerRebuildHandler implements ICommandHandler<SteerRebuild> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  execute({ authority, steering, by }: SteerRebuild): Promise<boolean> {
    return this.parts.database.withAuthority(authority, (client) =>
      steerRun(client, authority, steering, by),
    );
  }
}
