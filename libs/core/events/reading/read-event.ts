import type { Refusal } from '../event-type.js';
import type { JsonObject } from './json-value.js';

export type ExtensionValue = string | number | boolean;

/** A CloudEvent whose attributes all read well. Its data is a JSON object that no schema has seen yet. */
export interface ReadEvent {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  /** `<kind>/<local id>` */
  readonly subject: string;
  readonly authority: string;
  readonly time?: string;
  readonly recordedTime?: string;
  readonly corrects?: string;
  readonly data: JsonObject;
  /** The data exactly as sent. */
  readonly dataText: string;
  /** All other attributes, `dataschema` among them: kept, never interpreted. */
  readonly extensions: Readonly<Record<string, ExtensionValue>>;
  /** The whole event as structured JSON; as sent, unless it came in binary mode. */
  readonly text: string;
}

/** What is known of an event that is understood and refused: enough to keep it and to find it again. */
export interface RefusedEvent {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  /** Only where they are well-formed. */
  readonly subject?: string;
  readonly authority?: string;
  readonly text: string;
}

export type EventReading =
  | { readonly outcome: 'read'; readonly event: ReadEvent }
  /** A CloudEvent we understand but do not take. */
  | { readonly outcome: 'refused'; readonly event: RefusedEvent; readonly errors: readonly Refusal[] }
  /** Not a CloudEvent, or not one we can tell from another. `id` only where it is one. */
  | { readonly outcome: 'malformed'; readonly id?: string; readonly errors: readonly Refusal[] };
