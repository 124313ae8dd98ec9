import { Command } from '@nestjs/cqrs';
import type { ImportAccounts, ImportOutcome } from './import-run.js';

/** A client's import has ended so. False where the client has no such one under way. */
export class EndImport extends Command<boolean> {
  constructor(
    readonly authority: string,
    readonly clientId: string,
    readonly run: number,
    readonly outcome: ImportOutcome,
    readonly accounts: ImportAccounts,
  ) {
    super();
  }
}
