import { z } from 'zod';
import { eventType, subjectOf } from '../event-type.js';

export const recordsUnlinked = eventType({
  type: 'caretally.records-unlinked.v1',
  subject: 'child',
  means: 'Two local ids are not one child: a link between them was wrong.',
  data: z.strictObject({ with: subjectOf('child'), because: z.string().max(2000).optional() }),
  day: () => undefined,
  mentions: (data) => [data.with],
  example: { with: 'child/20998', because: 'twins, not one child' },
});
