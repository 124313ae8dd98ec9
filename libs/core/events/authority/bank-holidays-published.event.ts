import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';

export const bankHolidaysPublished = eventType({
  type: 'caretally.bank-holidays-published.v1',
  subject: 'authority',
  means:
    'Every bank holiday of England and Wales in one calendar year, as published on a day. The latest publication of a year counts: an extra holiday announced late restates what was due.',
  data: z.strictObject({
    year: z.int().min(1990).max(2200),
    holidays: z
      .array(z.strictObject({ on: isoDate(), name: z.string().min(1).max(100) }))
      .min(1)
      .max(30),
    publishedOn: isoDate(),
  }),
  day: (data) => data.publishedOn,
  refusals: ({ year, holidays }) =>
    holidays.flatMap(({ on }, index) =>
      on.startsWith(`${year}-`)
        ? holidays.findIndex((other) => other.on === on) === index
          ? []
          : [{ pointer: `/data/holidays/${index}/on`, detail: `${on} is named twice` }]
        : [{ pointer: `/data/holidays/${index}/on`, detail: `${on} is not in ${year}` }],
    ),
  example: {
    year: 2025,
    holidays: [
      { on: '2025-01-01', name: 'New Year’s Day' },
      { on: '2025-04-18', name: 'Good Friday' },
      { on: '2025-04-21', name: 'Easter Monday' },
      { on: '2025-05-05', name: 'Early May bank holiday' },
      { on: '2025-05-26', name: 'Spring bank holiday' },
      { on: '2025-08-25', name: 'Summer bank holiday' },
      { on: '2025-12-25', name: 'Christmas Day' },
      { on: '2025-12-26', name: 'Boxing Day' },
    ],
    publishedOn: '2024-06-01',
  },
});
