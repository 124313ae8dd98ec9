import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OPERATIONS_PARTS, type OperationsParts } from '../operations-parts.js';
import { EndImport } from './end-import.command.js';
import { endImport } from './import-runs.pg.js';

@CommandHandler(EndImport)
export class EndImportHandler implements ICommandHandler<EndImport> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  execute({ authority, clientId, run, outcome, accounts }: EndImport): Promise<boolean> {
    return this.parts.database.withAuthority(authority, (client) =>
      endImport(client, authority, clientId, run, outcome, accounts),
    );
  }
}
