import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';
import { queueId, someone, words } from './queue-words.js';

export const escalationAnswered = eventType({
  type: 'caretally.escalation-answered.v1',
  subject: 'any',
  means: 'An escalation was answered, by whom and how.',
  data: z.strictObject({
    escalation: localId(),
    queue: queueId().optional(),
    on: isoDate(),
    answer: words(),
    answeredBy: someone('who answered'),
  }),
  day: (data) => data.on,
  mentions: ({ queue }) => (queue === undefined ? [] : [`queue/${queue}`]),
  example: {
    escalation: 'es1',
    on: '2026-01-29',
    answer: 'The head teacher signs every Friday from now on',
    answeredBy: 'Chair of governors',
  },
});
