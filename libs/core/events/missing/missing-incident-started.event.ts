import { z } from 'zod';
import { codeOf } from '../codes/code-list.js';
import { absenceKinds } from '../codes/absence-kind.codes.js';
import { eventType, instant, isoDate, localId } from '../event-type.js';

export const missingIncidentStarted = eventType({
  type: 'caretally.missing-incident-started.v1',
  subject: 'child',
  means:
    'The child went missing (M) or away without authorisation (A): the later of the day they left and the day last seen.',
  data: z.strictObject({
    incident: localId(),
    kind: codeOf(absenceKinds),
    on: isoDate(),
    at: instant().optional(),
  }),
  day: (data) => data.on,
  example: { incident: 'i1', kind: 'M', on: '2025-06-10', at: '2025-06-10T22:15:00+01:00' },
});
