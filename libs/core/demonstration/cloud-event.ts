import type { DataOf, EventType } from '../events/recorded-event.js';
import type { Happening } from './happening.js';

/** A CloudEvent 1.0 as a plain object, ready to be posted. */
export type CloudEventJson<Type extends EventType = EventType> = {
  readonly [Each in Type]: {
    readonly specversion: '1.0';
    readonly id: string;
    readonly source: string;
    readonly type: Each;
    readonly subject: string;
    readonly authority: string;
    readonly time?: string;
    readonly recordedtime: string;
    readonly corrects?: string;
    readonly data: DataOf<Each>;
  };
}[Type];

/** The system that tells the demonstration's events. */
export const demonstrationSource = 'urn:caretally:demonstration';

/** A happening as one system wrote it down. */
export interface Entry {
  readonly id: string;
  readonly subject: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly recordedAt: number;
  readonly corrects?: string;
  readonly happening: Happening;
}

export const cloudEvent = (authority: string, entry: Entry): CloudEventJson => {
  const { type, at, data } = entry.happening;
  return {
    specversion: '1.0',
    id: entry.id,
    source: demonstrationSource,
    type,
    subject: entry.subject,
    authority,
    ...(at === undefined ? {} : { time: new Date(at).toISOString() }),
    recordedtime: new Date(entry.recordedAt).toISOString(),
    ...(entry.corrects === undefined ? {} : { corrects: entry.corrects }),
    data,
  } as CloudEventJson;
};
