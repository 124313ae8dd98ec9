import { Command } from '@nestjs/cqrs';

/** Count everything of an authority again from its log, beside what is live, and switch. */
export class RequestRebuild extends Command<void> {
  constructor(
    readonly authority: string,
    /** A client or a person, as access knows them. */
    readonly by: string,
  ) {
    super();
  }
}
