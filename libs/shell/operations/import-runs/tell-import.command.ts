import { Command } from '@nestjs/cqrs';
import type { Steering } from '../../projection/steering.js';
import type { ImportTold } from './import-run.js';

/** How far a client's import is; gives what people ask of it. Undefined where the client has no such one under way. */
export class TellImport extends Command<Steering | undefined> {
  constructor(
    readonly authority: string,
    readonly clientId: string,
    readonly run: number,
    readonly told: ImportTold,
  ) {
    super();
  }
}
