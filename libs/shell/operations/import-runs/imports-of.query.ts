import { Query } from '@nestjs/cqrs';
import type { ImportRun } from './import-run.js';

/** Imports into one authority, latest first: cheap enough to be asked every second. */
export class ImportsOf extends Query<readonly ImportRun[]> {
  constructor(readonly authority: string) {
    super();
  }
}
