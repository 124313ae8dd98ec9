import type { KnownEvent } from '../../core/ssda903/recorded-statement.js';
import type { EventDoor, PostAnswer, PostedEvent } from './event-door.port.js';
import type { ServerDoor } from './server-door.js';

/** The door of a running server. */
export class EventDoorOverHttp implements EventDoor {
  constructor(private readonly door: ServerDoor) {}

  async known(source: string, subjects: readonly string[]): Promise<readonly KnownEvent[]> {
    const path = this.door.about('/events/search');
    const found = await this.door.send(path, 'application/json', { source, subjects });
    return (found as { readonly items: readonly KnownEvent[] }).items;
  }

  async post(events: readonly PostedEvent[]): Promise<readonly PostAnswer[]> {
    if (events.length === 0) return [];
    const answer = await this.door.send('/events', 'application/cloudevents-batch+json', events);
    return (answer as { readonly items: readonly PostAnswer[] }).items;
  }
}
