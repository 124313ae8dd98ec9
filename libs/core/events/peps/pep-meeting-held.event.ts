import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';

export const pepMeetingHeld = eventType({
  type: 'caretally.pep-meeting-held.v1',
  subject: 'child',
  means: 'The meeting of a personal education plan was held.',
  data: z.strictObject({ pep: localId(), on: isoDate() }),
  day: (data) => data.on,
  example: { pep: 'p1', on: '2025-11-20' },
});
