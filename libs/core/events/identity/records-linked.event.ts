import { z } from 'zod';
import { eventType, subjectOf } from '../event-type.js';

export const recordsLinked = eventType({
  type: 'caretally.records-linked.v1',
  subject: 'child',
  means: 'Two local ids are one child: they count once from now on.',
  data: z.strictObject({ with: subjectOf('child'), because: z.string().max(2000).optional() }),
  day: () => undefined,
  mentions: (data) => [data.with],
  example: { with: 'child/20998', because: 'same child, registered twice' },
});
