import { Command } from '@nestjs/cqrs';
import type { ImportNamed } from './import-run.js';
import type { ImportClient } from './import-runs.pg.js';

/** An import has begun; gives the number under which more is said of it. */
export class BeginImport extends Command<number> {
  constructor(
    readonly authority: string,
    readonly client: ImportClient,
    readonly named: ImportNamed,
  ) {
    super();
  }
}
