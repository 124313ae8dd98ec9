import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';
import { entryKey, queueId, someone, takenTo, words } from './queue-words.js';

export const escalationRaised = eventType({
  type: 'caretally.escalation-raised.v1',
  subject: 'any',
  means:
    'Something that should have been done was taken further: about one row of a queue (subject child/...), or about a pattern (school/..., provider/...). It stays on the row until it is answered.',
  data: z.strictObject({
    escalation: localId(),
    queue: queueId().optional(),
    entry: entryKey().optional(),
    to: z.enum(takenTo),
    because: words(),
    on: isoDate(),
    raisedBy: someone('who raised it'),
  }),
  day: (data) => data.on,
  mentions: ({ queue }) => (queue === undefined ? [] : [`queue/${queue}`]),
  example: {
    escalation: 'es1',
    queue: 'peps-unsigned',
    entry: '2025-autumn',
    to: 'governors',
    because: 'unsigned for nine weeks',
    on: '2026-01-15',
    raisedBy: 'Virtual school head',
  },
});
