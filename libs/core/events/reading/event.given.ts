import type { EventReading } from './read-event.js';

/** A child went missing: an event that is taken as it stands. */
export const missingStarted = {
  specversion: '1.0',
  source: 'https://case-system.example/live',
  id: '8c5f',
  type: 'caretally.missing-incident-started.v1',
  subject: 'child/10432',
  authority: 'E09000014',
  data: { incident: 'i1', kind: 'M', on: '2025-06-10' },
} as const;

/** An outcome and its places on one line: `refused /subject /time`. */
export const outcomeOf = (reading: EventReading): string =>
  reading.outcome === 'read'
    ? 'read'
    : [reading.outcome, ...reading.errors.map(({ pointer }) => pointer || 'root')].join(' ');
