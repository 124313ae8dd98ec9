import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OPERATIONS_PARTS, type OperationsParts } from '../operations-parts.js';
import { BeginImport } from './begin-import.command.js';
import { beginImport } from './import-runs.pg.js';

@CommandHandler(BeginImport)
export class BeginImportHandler implements ICommandHandler<BeginImport> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  execute({ authority, client: whose, named }: BeginImport): Promise<number> {
    return this.parts.database.withAuthority(authority, (client) =>
      beginImport(client, authority, whose, named),
    );
  }
}
