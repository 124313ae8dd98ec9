import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Steering } from '../../projection/steering.js';
import { OPERATIONS_PARTS, type OperationsParts } from '../operations-parts.js';
import { tellImport } from './import-runs.pg.js';
import { TellImport } from './tell-import.command.js';

@CommandHandler(TellImport)
export class TellImportHandler implements ICommandHandler<TellImport> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  execute({ authority, clientId, run, told }: TellImport): Promise<Steering | undefined> {
    return this.parts.database.withAuthority(authority, (client) =>
      tellImport(client, authority, clientId, run, told),
    );
  }
}
