import { Command } from '@nestjs/cqrs';
import type { Client } from '../../access/client.js';

/** Ends a client. False where there is none that the asker may end. */
export class RevokeClient extends Command<boolean> {
  constructor(
    readonly by: Client,
    readonly clientId: string,
  ) {
    super();
  }
}
