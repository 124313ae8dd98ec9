import { z } from 'zod';
import { isoDate } from '../../core/events/event-type.js';
import { entryKey, someone, takenTo, words } from '../../core/events/queues/queue-words.js';
import { localId } from '../../core/events/event-type.js';
import { parameters } from '../http/query.js';

export const authorityQuery = z.object({ authority: parameters.authority });

export const dayQuery = authorityQuery.extend({
  on: isoDate().optional().describe('The day of the list; today in London unless given.'),
});

export const minutesQuery = authorityQuery.extend({
  format: z.enum(['md', 'csv']).default('md').describe('Markdown, or CSV with a line for each row.'),
});

const onList = {
  child: localId().describe('The local id, as the row shows it.'),
  entry: entryKey().describe('The entry, as the row shows it.'),
};

const saidBy = someone('who recorded it').optional();

export const openBody = z.strictObject({
  on: isoDate().optional().describe('The day of the list; today in London unless given.'),
  openedBy: someone('who opens it'),
});

export const promiseBody = z.strictObject({
  ...onList,
  owner: someone('who promises'),
  what: words(),
  by: isoDate(),
  saidBy,
});

export const carryForwardBody = z.strictObject({ by: isoDate(), because: words(), saidBy });

export const answerPromiseBody = z.strictObject({ kept: z.boolean(), because: words().optional(), saidBy });

export const escalationBody = z.strictObject({
  ...onList,
  to: z.enum(takenTo),
  because: words(),
  raisedBy: someone('who raises it'),
});

export const answerEscalationBody = z.strictObject({ answer: words(), answeredBy: someone('who answers') });

export const closeBody = z.strictObject({ closedBy: someone('who closes it'), remarks: words().optional() });

const text = { type: 'string' };
const date = { type: 'string', format: 'date' };
const number = { type: 'integer' };

const closedSchema = {
  type: 'object',
  properties: { on: date, by: text, remarks: text },
  required: ['on', 'by'],
};

export const meetingListedSchema = {
  type: 'object',
  properties: {
    meeting: number,
    on: date,
    openedBy: text,
    openedAt: { type: 'string', format: 'date-time' },
    rows: number,
    late: number,
    closed: closedSchema,
  },
  required: ['meeting', 'on', 'openedBy', 'openedAt', 'rows', 'late'],
};

const flow = ['then', 'cleared', 'stillThere', 'newlyDue', 'shownLate', 'now'];

const rowSchema = {
  type: 'object',
  properties: {
    child: text,
    entry: text,
    what: text,
    change: {
      enum: [
        'cleared',
        'still-there',
        'corrected',
        'newly-due',
        'shown-late',
        'coming-up',
        'no-longer-coming-up',
      ],
    },
    why: text,
    since: date,
    due: date,
    daysOver: number,
    waitingOn: text,
    school: text,
    worker: text,
    team: text,
    clearedOn: date,
    movedBy: { type: 'array', items: { type: 'object' } },
    promises: { type: 'array', items: { type: 'object' } },
    escalations: { type: 'array', items: { type: 'object' } },
  },
  required: ['child', 'entry', 'what', 'change', 'why', 'since', 'movedBy', 'promises', 'escalations'],
};

export const meetingSchema = {
  type: 'object',
  properties: {
    queue: text,
    title: text,
    meeting: number,
    on: date,
    openedBy: text,
    position: number,
    previous: {
      type: 'object',
      properties: { meeting: number, on: date, position: number },
      required: ['meeting', 'on', 'position'],
    },
    closed: closedSchema,
    flow: {
      type: 'object',
      properties: Object.fromEntries(flow.map((name) => [name, number])),
      required: flow,
    },
    inWords: text,
    rows: { type: 'array', items: rowSchema },
  },
  required: ['queue', 'title', 'meeting', 'on', 'openedBy', 'position', 'flow', 'inWords', 'rows'],
};

export const saidSchema = {
  type: 'object',
  properties: { position: number, promise: text, escalation: text },
  required: ['position'],
};
