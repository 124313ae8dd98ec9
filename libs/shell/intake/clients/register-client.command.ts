import { Command } from '@nestjs/cqrs';
import type { Client } from '../../access/client.js';
import type { ClientToRegister } from '../../access/clients.pg.js';

export type Registration =
  | { readonly status: 'registered'; readonly clientId: string; readonly token: string }
  /** What is asked for and not the asker's to give. */
  | { readonly status: 'refused'; readonly beyond: readonly string[] };

export class RegisterClient extends Command<Registration> {
  constructor(
    readonly by: Client,
    readonly client: ClientToRegister,
  ) {
    super();
  }
}
