import { Query } from '@nestjs/cqrs';
import type { Client } from '../../access/client.js';
import type { RegisteredClient } from '../../access/clients.pg.js';

/** The clients that the asker may see, those that were ended among them. */
export class ListClients extends Query<readonly RegisteredClient[]> {
  constructor(readonly by: Client) {
    super();
  }
}
