import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OPERATIONS_PARTS, type OperationsParts } from '../operations-parts.js';
import { steerImport } from './import-runs.pg.js';
import { SteerImport } from './steer-import.command.js';

@CommandHandler(SteerImport)
export class SteerImportHandler implements ICommandHandler<SteerImport> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  execute({ authority, run, steering, by }: SteerImport): Promise<boolean> {
    return this.parts.database.withAuthority(authority, (client) =>
      steerImport(client, authority, run, steering, by),
    );
  }
}
