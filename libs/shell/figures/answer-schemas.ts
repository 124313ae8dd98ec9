import type { JsonSchema } from '../../core/events/documents/json-schema.js';
import { objectOf } from '../http/operation.js';
import { lists } from './members/measure-of-members.js';

/** Shapes of answers, for the OpenAPI document. */
const text: JsonSchema = { type: 'string' };
const texts: JsonSchema = { type: 'array', items: text };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const yes: JsonSchema = { type: 'boolean', const: true };
const date: JsonSchema = { type: 'string', format: 'date' };
const dateOrNone: JsonSchema = { type: ['string', 'null'], format: 'date' };
const instantOrNone: JsonSchema = { type: ['string', 'null'], format: 'date-time' };
const number: JsonSchema = { type: ['number', 'null'] };
const numbers: JsonSchema = { type: 'object', additionalProperties: number };
const keys: JsonSchema = { type: 'object', additionalProperties: text };
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const oneEvent = objectOf(
  { source: text, id: text, type: text, on: date, recordedAt: instantOrNone, position: count },
  'on',
);
const evidence = listOf(oneEvent);

const heading = {
  indicator: text,
  title: text,
  unit: text,
  kind: { enum: ['stock', 'flow', 'cohort', 'duration'] },
  on: date,
  period: objectOf({ from: date, to: date }),
} as const;
const source = { knownAt: instantOrNone, position: count, definition: text, recalculating: yes } as const;
const sometimes = ['on', 'period', 'recalculating'] as const;
const reckoned = { value: number, numerator: { type: 'number' }, denominator: number } as const;

export const figureSchema = objectOf(
  {
    ...heading,
    ...reckoned,
    denominatorIs: text,
    excluded: count,
    notYetDue: count,
    unknown: count,
    companions: numbers,
    ...source,
    breakdown: listOf(objectOf({ key: text, label: text, ...reckoned })),
  },
  ...sometimes,
  'denominatorIs',
  'breakdown',
);

const criterion = objectOf({ part: text, asks: text, words: text }, 'part');

export const entrySchema = objectOf({
  id: text,
  title: text,
  says: text,
  unit: text,
  counts: text,
  kind: heading.kind,
  polarity: { enum: ['higher', 'lower', 'neither'] },
  takes: { enum: ['date', 'period'] },
  criteria: listOf(criterion),
  notes: texts,
  source: text,
  definition: text,
  version: text,
  dimensions: listOf(objectOf({ id: text, title: text })),
  companions: texts,
});

export const catalogueSchema = objectOf({ items: listOf(entrySchema) });

const itemDays = { kind: text, first: date, last: date, closedOn: date } as const;
const item = objectOf({ ...itemDays, dimensions: keys, events: evidence }, 'last', 'closedOn');
const child = { child: text, alsoKnownAs: texts } as const;

const member = objectOf(
  {
    ...child,
    standing: text,
    amount: { type: 'number' },
    dimensions: keys,
    items: listOf(item),
    events: evidence,
  },
  'alsoKnownAs',
  'dimensions',
  'items',
);

export const membersSchema = objectOf(
  { ...heading, standing: { enum: lists }, ...source, items: listOf(member), next: text },
  ...sometimes,
  'next',
);

const criterionTold = objectOf({
  asks: text,
  words: text,
  verdict: { enum: ['yes', 'no', 'unknown', 'not reached'] },
  events: evidence,
});
const answerTold = objectOf(
  {
    counts: text,
    item: objectOf(itemDays, 'last', 'closedOn'),
    standing: text,
    criteria: listOf(criterionTold),
    events: evidence,
  },
  'item',
);

export const explanationSchema = objectOf(
  { ...heading, ...child, ...source, explained: listOf(answerTold) },
  ...sometimes,
  'alsoKnownAs',
);

const finding = { kind: text, on: dateOrNone, detail: text } as const;

export const timelineSchema = objectOf(
  {
    ...child,
    knownAt: instantOrNone,
    position: count,
    facts: listOf(objectOf({ on: dateOrNone, fact: text, words: text, events: evidence })),
    noLongerStands: listOf(
      objectOf(
        {
          event: evidence['items'] as JsonSchema,
          words: text,
          how: { enum: ['corrected', 'withdrawn'] },
          by: evidence,
          because: text,
        },
        'because',
      ),
    ),
    findings: listOf(objectOf({ ...finding, events: evidence })),
  },
  'alsoKnownAs',
);

const eventKeys = listOf(objectOf({ source: text, id: text }));

export const findingsSchema = objectOf(
  { position: count, items: listOf(objectOf({ child: text, ...finding, events: eventKeys })), next: text },
  'next',
);

export const parkedSchema = objectOf({
  items: listOf(
    objectOf({ child: text, countedUpTo: count, failedAt: count, reason: text, parkedAt: instantOrNone }),
  ),
});

const listOfRanges = listOf(objectOf({ from: date, to: date }));

export const settingSchema = objectOf({
  on: date,
  knownAt: instantOrNone,
  position: count,
  policies: listOf(
    objectOf({
      ...{ policy: text, decides: text, value: {}, otherwise: {} },
      set: listOf(objectOf({ from: date, value: {}, event: oneEvent })),
    }),
  ),
  terms: listOf(
    objectOf({
      ...{ term: text, from: date, to: date, closures: listOfRanges },
      event: oneEvent,
    }),
  ),
  bankHolidays: listOf(objectOf({ on: date, name: text })),
  bankHolidayYears: listOf(count),
  schoolClusters: listOf(
    objectOf({ cluster: text, name: text, schools: listOf(objectOf({ urn: text, name: text }, 'name')) }),
  ),
  populationEstimates: listOf(objectOf({ on: date, value: count, publishedOn: date, event: oneEvent })),
  findings: listOf(objectOf({ kind: text, on: dateOrNone, detail: text, events: evidence })),
});
