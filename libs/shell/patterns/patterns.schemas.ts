import { z } from 'zod';
import type { JsonSchema } from '../../core/events/documents/json-schema.js';
import { localId } from '../../core/events/event-type.js';
import { someone, takenTo, words } from '../../core/events/queues/queue-words.js';
import { objectOf } from '../http/operation.js';
import { parameters } from '../http/query.js';

export const authorityQuery = z.object({ authority: parameters.authority });

const date = (which: string) => z.string().optional().describe(which);

export const periodQuery = authorityQuery.extend({
  from: date('The first day of the period.'),
  to: date('Its last day, itself included.'),
  knownAt: parameters.knownAt,
});

export const raiseBody = z.strictObject({
  key: localId().describe('The key of the row.'),
  to: z.enum(takenTo),
  because: words(),
  raisedBy: someone('who raises it'),
});

export const answerBody = z.strictObject({ answer: words(), answeredBy: someone('who answers') });

const text: JsonSchema = { type: 'string' };
const texts: JsonSchema = { type: 'array', items: text };
const yesOrNo: JsonSchema = { type: 'boolean' };
const yes: JsonSchema = { type: 'boolean', const: true };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const day: JsonSchema = { type: 'string', format: 'date' };
const percentage: JsonSchema = { type: ['number', 'null'], minimum: 0, maximum: 100 };
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const byName = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });

const share = { found: count, of: count, share: percentage, low: percentage, high: percentage } as const;
const row = { key: text, label: text, ...share, enough: yesOrNo, standsOut: yesOrNo } as const;

const escalation = objectOf(
  {
    escalation: text,
    subject: text,
    to: text,
    why: text,
    raisedOn: day,
    raisedBy: text,
    answer: objectOf({ on: day, answer: text, by: text }),
  },
  'answer',
);

const told = { ...row, ofWhich: byName(count), escalations: listOf(escalation) } as const;

const heading = {
  title: text,
  says: text,
  indicator: text,
  by: text,
  about: { enum: ['school', 'provider'] },
  enough: count,
} as const;

export const patternsSchema = objectOf({
  items: listOf(objectOf({ id: text, ...heading, source: text, key: text, ofWhich: byName(text) })),
});

export const patternSchema = objectOf(
  {
    pattern: text,
    ...heading,
    from: day,
    to: day,
    rule: text,
    ofWhich: byName(text),
    all: objectOf({ ...share, ofWhich: byName(count) }),
    excluded: count,
    notYetDue: count,
    unknown: count,
    rows: listOf(
      objectOf(
        {
          ...told,
          subject: text,
          cluster: objectOf({ cluster: text, name: text }),
          membersHref: text,
        },
        'subject',
        'cluster',
      ),
    ),
    clusters: listOf(objectOf({ ...told, rows: texts })),
    besides: listOf(objectOf({ by: text, title: text, rows: listOf(objectOf(row)) })),
    knownAt: { type: ['string', 'null'], format: 'date-time' },
    position: count,
    recalculating: yes,
  },
  'clusters',
  'recalculating',
);

export const recordedSchema = objectOf({ position: count, escalation: text });
