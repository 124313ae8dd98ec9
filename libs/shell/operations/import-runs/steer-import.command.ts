import { Command } from '@nestjs/cqrs';
import type { Steering } from '../../projection/steering.js';

/** Let an import wait, go on, or stop where it is. False where it has ended, or its command is heard of no more. */
export class SteerImport extends Command<boolean> {
  constructor(
    readonly authority: string,
    readonly run: number,
    readonly steering: Steering,
    readonly by: string,
  ) {
    super();
  }
}
