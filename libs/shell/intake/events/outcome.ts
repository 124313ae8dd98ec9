import type { Refusal } from '../../../core/events/event-type.js';

/** What became of one posted event. */
export type Outcome =
  | {
      readonly status: 'recorded' | 'duplicate';
      readonly id: string;
      readonly authority: string;
      readonly position: number;
    }
  | {
      readonly status: 'conflict';
      readonly id: string;
      /** Of the event that was first. */
      readonly position: number;
      readonly quarantine: number;
    }
  | {
      readonly status: 'refused';
      readonly id: string;
      readonly errors: readonly Refusal[];
      /** Where it is kept; nowhere where its authority is unknown. */
      readonly quarantine: number | undefined;
    }
  | { readonly status: 'forbidden'; readonly id: string; readonly errors: readonly Refusal[] }
  | { readonly status: 'malformed'; readonly id?: string; readonly errors: readonly Refusal[] };
