import type { KnownEvent } from '../../core/ssda903/recorded-statement.js';

/** A CloudEvent as the importer posts it. */
export interface PostedEvent {
  readonly specversion: '1.0';
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly authority: string;
  readonly corrects?: string;
  readonly data: unknown;
}

/** What became of one posted event. */
export interface PostAnswer {
  readonly id: string;
  readonly status: 'recorded' | 'duplicate' | 'conflict' | 'refused';
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** The public door for events, as an importer needs it: no other way leads into the log. */
export interface EventDoor {
  /** Every event that a source has recorded about some subjects. */
  known(source: string, subjects: readonly string[]): Promise<readonly KnownEvent[]>;
  /** Answers in the order of the events. */
  post(events: readonly PostedEvent[]): Promise<readonly PostAnswer[]>;
}
