import { addDays, day, isoDate, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Happening } from './happening.js';
import type { Talk } from './said-at-meetings.rates.js';

/** A row of a tracking queue while it is spoken about: `until` is the day on which it was done. */
export interface LateRow {
  readonly entry: string;
  readonly from: Day;
  readonly until: Day;
}

/** Every second Wednesday, before and after this one. */
const aMeeting = day('2025-10-01');
const fortnight = 14;
const daysPromised = 7;

const meetingFrom = (on: Day): Day => addDays(on, (((aMeeting - on) % fortnight) + fortnight) % fortnight);

/**
 * What was said about a row at the meetings it came before: a promise for the week after; carried forward a fortnight later;
 * said not to be kept and taken further a fortnight after that, and answered. What an older system knew of meetings is lost.
 */
export const saidAtMeetings = (
  row: LateRow,
  talk: Talk,
  recordFrom: Day,
  chance: Chance,
): readonly Happening[] => {
  const first = meetingFrom(row.from);
  if (first >= row.until || first < recordFrom || !chance.happens(talk.sharePromised)) return [];
  const promise = `${talk.queue}-${row.entry}`;
  const [second, third] = [addDays(first, fortnight), addDays(first, 2 * fortnight)];
  return [
    made(promise, row, talk, first),
    ...(second < row.until ? [carriedForward(promise, talk, second, chance)] : []),
    ...(third < row.until ? takenFurther(promise, row, talk, third, chance) : []),
  ];
};

const made = (promise: string, { entry }: LateRow, talk: Talk, on: Day): Happening => ({
  type: 'caretally.promise-made.v1',
  day: on,
  data: {
    promise,
    queue: talk.queue,
    entry,
    owner: talk.owner,
    what: talk.what,
    on: isoDate(on),
    by: isoDate(addDays(on, daysPromised)),
    saidBy: talk.chair,
  },
});

const carriedForward = (promise: string, talk: Talk, on: Day, chance: Chance): Happening => ({
  type: 'caretally.promise-carried-forward.v1',
  day: on,
  data: {
    promise,
    queue: talk.queue,
    on: isoDate(on),
    by: isoDate(addDays(on, daysPromised)),
    because: chance.among(talk.whyNotYet),
    saidBy: talk.chair,
  },
});

const takenFurther = (
  promise: string,
  { entry, until }: LateRow,
  talk: Talk,
  on: Day,
  chance: Chance,
): readonly Happening[] => {
  const escalation = `${promise}-escalated`;
  const answeredOn = addDays(on, chance.whole(4, 12));
  const answer: Happening = {
    type: 'caretally.escalation-answered.v1',
    day: answeredOn,
    data: {
      escalation,
      queue: talk.queue,
      on: isoDate(answeredOn),
      answer: talk.answer,
      answeredBy: talk.answeredBy,
    },
  };
  return [
    {
      type: 'caretally.promise-answered.v1',
      day: on,
      data: {
        promise,
        queue: talk.queue,
        on: isoDate(on),
        kept: false,
        because: chance.among(talk.whyNotYet),
        saidBy: talk.chair,
      },
    },
    {
      type: 'caretally.escalation-raised.v1',
      day: on,
      data: {
        escalation,
        queue: talk.queue,
        entry,
        to: talk.escalatedTo,
        because: talk.escalatedBecause,
        on: isoDate(on),
        raisedBy: talk.chair,
      },
    },
    ...(answeredOn < until ? [answer] : []),
  ];
};
