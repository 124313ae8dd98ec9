import type { z } from 'zod';
import type { EventDefinition } from './event-type.js';
import type { eventDefinitions } from './vocabulary.generated.js';

type Definitions = (typeof eventDefinitions)[number];
type DefinitionOf<Type extends Definitions['type']> = Extract<Definitions, { readonly type: Type }>;

/** `caretally.<event-name>.v<n>`: every type in the vocabulary. */
export type EventType = Definitions['type'];

export type DataOf<Type extends EventType> =
  DefinitionOf<Type> extends EventDefinition<string, infer Schema> ? z.output<Schema> : never;

/** What identifies an event for ever, within an authority. */
export interface EventKey {
  readonly source: string;
  readonly id: string;
}

/** An event as the log holds it, after its data has passed its schema. */
export type RecordedEvent<Type extends EventType = EventType> = {
  readonly [Each in Type]: EventKey & {
    readonly type: Each;
    /** `<kind>/<local id>` */
    readonly subject: string;
    /** Place in the authority's log, from 1, in order of commit. Never used for folding: only for "known by". */
    readonly position: number;
    /** RFC 3339: when it happened, where the source knows it to the minute. */
    readonly time?: string;
    /** RFC 3339: when the source wrote it down. */
    readonly recordedTime?: string;
    /** The id of an earlier event of the same source that this one replaces. */
    readonly corrects?: string;
    readonly data: DataOf<Each>;
  };
}[Type];

/** `child/10432` without its kind. */
export const localIdOf = (subject: string): string => subject.slice(subject.indexOf('/') + 1);
