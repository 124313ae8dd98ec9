import type { KnownEvent } from '../../core/ssda903/recorded-statement.js';
import type { EventDoor, PostAnswer, PostedEvent } from './event-door.port.js';

/** A door that keeps what is posted in memory and refuses nothing but another content under a known id. */
export class EventDoorInMemory implements EventDoor {
  readonly recorded: PostedEvent[] = [];

  known(source: string, subjects: readonly string[]): Promise<readonly KnownEvent[]> {
    return Promise.resolve(
      this.recorded.filter((event) => event.source === source && subjects.includes(event.subject)),
    );
  }

  post(events: readonly PostedEvent[]): Promise<readonly PostAnswer[]> {
    return Promise.resolve(events.map((event) => this.#take(event)));
  }

  #take(event: PostedEvent): PostAnswer {
    const first = this.recorded.find(({ source, id }) => source === event.source && id === event.id);
    if (first === undefined) {
      this.recorded.push(event);
      return { id: event.id, status: 'recorded' };
    }
    const same = JSON.stringify(first) === JSON.stringify(event);
    return { id: event.id, status: same ? 'duplicate' : 'conflict' };
  }
}
