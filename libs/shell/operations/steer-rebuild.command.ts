import { Command } from '@nestjs/cqrs';
import type { Steering } from '../projection/steering.js';

/**
 * Let the rebuild that was asked for wait, go on, or be given up before anybody reads what it has counted. False where there
 * is none of which that can be asked.
 */
export class SteerRebuild extends Command<boolean> {
  constructor(
    readonly authority: string,
    readonly steering: Steering,
    readonly by: string,
  ) {
    super();
  }
}
