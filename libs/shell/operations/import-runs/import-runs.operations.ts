import { z } from 'zod';
import { json, objectOf, type Operation } from '../../http/operation.js';
import { parameters } from '../../http/query.js';
import { importOutcomes } from './import-run.js';

export const ofAuthority = z.object({ authority: parameters.authority });

const count = z.int({ error: 'expected a whole number' }).nonnegative({ error: 'expected 0 or more' });

const accounts = {
  read: count.describe('Rows of files, or events of another source, that were read.'),
  recorded: count,
  duplicates: count.describe('There before.'),
  quarantined: count,
  notUsed: count.describe('Read, and nothing that is kept.'),
};

export const beginBody = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^/\\\p{Cc}]*$/u, { error: 'expected a name such as that of the folder, not a path' })
    .describe('What people know it by: the name of a folder. Nothing about a child.'),
  unit: z.enum(['rows', 'events'], { error: 'expected rows or events' }).describe('What it counts.'),
});

export const progressBody = z
  .strictObject({
    stage: z
      .enum(['reading', 'recording'], { error: 'expected reading or recording' })
      .describe('Reading counts bytes, recording rows or events.'),
    done: count,
    of: count,
    ...accounts,
  })
  .refine(({ done, of }) => done <= of, { path: ['done'], error: 'expected no more than of' });

export const endBody = z.strictObject({
  outcome: z.enum(importOutcomes, { error: `expected ${importOutcomes.join(', ')}` }),
  ...accounts,
});

const common = { allows: ['post'], tag: 'Events', query: ofAuthority } as const;
const ofOne = {
  path: { run: 'Its `run`.' },
  problems: ['not-found', 'bad-query', 'authority-needed'],
} as const;

export const beginImport: Operation = {
  ...common,
  summary: 'Says that an import has begun, so that people can follow it on the page Imports.',
  description: 'Its events are posted as all others are. Not needed for importing, only for being followed.',
  body: { 'application/json': z.toJSONSchema(beginBody, { io: 'input' }) },
  answers: {
    201: json('The number under which more is said of it.', objectOf({ run: { type: 'integer' } })),
  },
  problems: ['bad-query', 'authority-needed'],
};

export const tellImport: Operation = {
  ...common,
  ...ofOne,
  summary: 'Says how far an import is, and hears what people ask of it.',
  description:
    'To be asked between batches. `pause`: post nothing, and ask again every second or so. `cancel`: stop, and say that it has ended.',
  body: { 'application/json': z.toJSONSchema(progressBody, { io: 'input' }) },
  answers: {
    200: json(
      'What is asked of it.',
      objectOf({ asked: { type: 'string', enum: ['go-on', 'pause', 'cancel'] } }),
    ),
  },
};

export const endImport: Operation = {
  ...common,
  ...ofOne,
  summary: 'Says how an import has ended.',
  body: { 'application/json': z.toJSONSchema(endBody, { io: 'input' }) },
  answers: { 204: { means: 'It is noted.' } },
};
