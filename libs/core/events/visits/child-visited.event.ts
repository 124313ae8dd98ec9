import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';

export const childVisited = eventType({
  type: 'caretally.child-visited.v1',
  subject: 'child',
  means: 'A social worker visited the child where they live, and whether the child was seen, and seen alone.',
  data: z.strictObject({ on: isoDate(), seen: z.boolean(), seenAlone: z.boolean().optional() }),
  day: (data) => data.on,
  refusals: ({ seen, seenAlone }) =>
    !seen && seenAlone === true
      ? [
          {
            pointer: '/data/seenAlone',
            detail: 'a child who was not seen was not seen alone: correct one of the two',
          },
        ]
      : [],
  example: { on: '2025-04-09', seen: true, seenAlone: true },
});
