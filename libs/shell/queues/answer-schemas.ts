import type { JsonSchema } from '../../core/events/documents/json-schema.js';
import { objectOf } from '../http/operation.js';

/** Shapes of answers, for the OpenAPI document. */
const text: JsonSchema = { type: 'string' };
const texts: JsonSchema = { type: 'array', items: text };
const yesOrNo: JsonSchema = { type: 'boolean' };
const yes: JsonSchema = { type: 'boolean', const: true };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const whole: JsonSchema = { type: 'integer' };
const date: JsonSchema = { type: 'string', format: 'date' };
const instant: JsonSchema = { type: 'string', format: 'date-time' };
const instantOrNone: JsonSchema = { type: ['string', 'null'], format: 'date-time' };
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const counts = {
  total: count,
  late: count,
  byStage: { type: 'object', additionalProperties: count },
} as const;
const known = { on: date, knownAt: instantOrNone, position: count } as const;

const queue = objectOf({
  id: text,
  title: text,
  says: text,
  source: text,
  clock: { enum: ['days', 'hours', 'weeks'] },
  stages: listOf(objectOf({ id: text, title: text, late: yesOrNo })),
  ...counts,
});

export const queuesSchema = objectOf({ ...known, items: listOf(queue), recalculating: yes }, 'recalculating');

const promise = objectOf(
  {
    promise: text,
    owner: text,
    what: text,
    madeOn: date,
    by: date,
    meeting: count,
    state: { enum: ['open', 'past', 'kept', 'not-kept'] },
  },
  'meeting',
);

const escalation = objectOf(
  {
    escalation: text,
    to: text,
    why: text,
    raisedOn: date,
    raisedBy: text,
    answer: objectOf({ on: date, answer: text, by: text }),
  },
  'answer',
);

const row = objectOf(
  {
    child: text,
    entry: text,
    what: text,
    stage: text,
    stageTitle: text,
    late: yesOrNo,
    since: date,
    due: date,
    dueAt: instant,
    daysOver: whole,
    hoursOver: { type: 'number' },
    daysWaiting: whole,
    weeksWaiting: whole,
    why: text,
    waitingOn: text,
    school: text,
    worker: text,
    team: text,
    promise,
    promises: count,
    escalations: listOf(escalation),
    lastSeen: date,
    links: objectOf({ timeline: text, obligations: text }),
  },
  ...['due', 'dueAt', 'daysOver', 'hoursOver', 'daysWaiting', 'weeksWaiting', 'waitingOn'],
  ...['school', 'worker', 'team', 'promise', 'lastSeen'],
);

export const listSchema = objectOf(
  {
    queue: text,
    title: text,
    ...known,
    asOf: instant,
    ...counts,
    rows: listOf(row),
    recalculating: yes,
    next: text,
  },
  'recalculating',
  'next',
);

const outcome = objectOf(
  {
    state: { enum: ['open', 'met', 'missed', 'cancelled', 'not-required'] },
    on: date,
    late: yesOrNo,
    why: text,
  },
  'on',
  'late',
  'why',
);

const evidence = objectOf(
  { source: text, id: text, type: text, on: date, recordedAt: instantOrNone, position: count },
  'on',
);

const obligation = objectOf(
  {
    rule: objectOf({ id: text, version: text, owes: text, owedBy: text, says: text, source: text }),
    key: text,
    since: date,
    due: date,
    dueAt: instant,
    reckoned: text,
    standsStill: listOf(objectOf({ from: date, to: date, why: text })),
    outcome,
    events: listOf(evidence),
  },
  'due',
  'dueAt',
);

export const obligationsSchema = objectOf(
  { child: text, alsoKnownAs: texts, ...known, obligations: listOf(obligation) },
  'alsoKnownAs',
);
