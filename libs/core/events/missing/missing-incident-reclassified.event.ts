import { z } from 'zod';
import { codeOf } from '../codes/code-list.js';
import { absenceKinds } from '../codes/absence-kind.codes.js';
import { eventType, isoDate, localId } from '../event-type.js';

export const missingIncidentReclassified = eventType({
  type: 'caretally.missing-incident-reclassified.v1',
  subject: 'child',
  means:
    'From this day the incident is of another kind: M closes the day the child was located, A opens the same day.',
  data: z.strictObject({ incident: localId(), kind: codeOf(absenceKinds), on: isoDate() }),
  day: (data) => data.on,
  example: { incident: 'i1', kind: 'A', on: '2025-06-03' },
});
