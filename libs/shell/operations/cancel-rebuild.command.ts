import { Command } from '@nestjs/cqrs';

/** Give up the rebuild that was asked for, before anybody reads what it has counted. False where there is none. */
export class CancelRebuild extends Command<boolean> {
  constructor(
    readonly authority: string,
    readonly by: string,
  ) {
    super();
  }
}
