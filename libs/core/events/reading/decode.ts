import type { DataOf, EventKey, EventType, RecordedEvent } from '../recorded-event.js';
import { isEventType } from './definitions.js';

/** An event as a row of the log gives it. */
export interface LoggedEvent extends EventKey {
  readonly type: string;
  readonly subject: string;
  readonly position: number;
  readonly time?: string | null;
  readonly recordedTime?: string | null;
  readonly corrects?: string | null;
  /** As kept: JSON text, or what a driver has parsed of it already. */
  readonly data: unknown;
}

/**
 * Data read back from the log, typed. Its schema is not asked again: the log holds only what has passed it, and schemas
 * neither change nor fill in what they take.
 */
export const decodeData = <Type extends EventType>(_type: Type, data: unknown): DataOf<Type> =>
  (typeof data === 'string' ? JSON.parse(data) : data) as DataOf<Type>;

/** Not yet told apart by its type. */
type Decoded = { -readonly [Name in keyof RecordedEvent]: RecordedEvent[Name] };

/** Undefined where the type is not in this version's vocabulary: the log was written by a later one. */
export const decodeEvent = (row: LoggedEvent): RecordedEvent | undefined => {
  const { source, id, type, subject, position, time, recordedTime, corrects } = row;
  if (!isEventType(type)) return undefined;
  const event: Decoded = { source, id, type, subject, position, data: decodeData(type, row.data) };
  if (time) event.time = time;
  if (recordedTime) event.recordedTime = recordedTime;
  if (corrects) event.corrects = corrects;
  return event as RecordedEvent;
};
