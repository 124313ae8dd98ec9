import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { eventType, isoDate } from '../event-type.js';
import { dayRange, rangeRefusals } from './day-range.js';

export const termDatesPublished = eventType({
  type: 'caretally.term-dates-published.v1',
  subject: 'authority',
  means:
    'The first and last day of a school term (both inclusive) and the days within it on which schools are closed. A later publication of the same term replaces it.',
  data: z.strictObject({
    term: z
      .string()
      .min(1)
      .max(40)
      .meta({ examples: ['2025-autumn'] }),
    from: isoDate(),
    to: isoDate(),
    closures: z.array(dayRange()).max(100),
  }),
  day: (data) => data.from,
  refusals: (data) => [
    ...rangeRefusals(data),
    ...data.closures.flatMap((closure, index) => [
      ...rangeRefusals(closure, `/data/closures/${index}`),
      ...(day(closure.from) < day(data.from) || day(closure.to) > day(data.to)
        ? [
            {
              pointer: `/data/closures/${index}`,
              detail: `the closure ${closure.from} to ${closure.to} is not inside the term ${data.from} to ${data.to}`,
            },
          ]
        : []),
    ]),
  ],
  example: {
    term: '2025-autumn',
    from: '2025-09-01',
    to: '2025-12-19',
    closures: [{ from: '2025-10-27', to: '2025-10-31' }],
  },
});
