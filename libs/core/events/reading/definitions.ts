import type { EventDefinition } from '../event-type.js';
import type { EventType } from '../recorded-event.js';
import { eventDefinitions } from '../vocabulary.generated.js';

// A definition's functions take its own data only; whoever calls them has parsed data with its own schema.
const byType: ReadonlyMap<string, EventDefinition> = new Map(
  eventDefinitions.map((definition) => [definition.type, definition as unknown as EventDefinition]),
);

/** The definition of a type; undefined where the vocabulary does not have it. */
export const definitionOf = (type: string): EventDefinition | undefined => byType.get(type);

export const isEventType = (type: string): type is EventType => byType.has(type);
