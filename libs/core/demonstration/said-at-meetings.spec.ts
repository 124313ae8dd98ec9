import { day, isoDate } from '../kernel/day.js';
import { chanceFrom } from './chance.js';
import { saidAtMeetings } from './said-at-meetings.js';
import { aboutPathwayPlans } from './said-at-meetings.rates.js';

const always = { ...aboutPathwayPlans, sharePromised: 1 };

/** What was said about a row late from a day until it was done: the meetings fall on 2025-10-01, 15 and 29, and so on. */
const said = (from: string, until: string, recordFrom = '2022-01-01') =>
  saidAtMeetings(
    { entry: '2025-03-20', from: day(from), until: day(until) },
    always,
    day(recordFrom),
    chanceFrom(1),
  ).map(({ type, day: on }) => `${isoDate(on)} ${type.replace(/^caretally\.(.*)\.v1$/, '$1')}`);

describe('what is said about a row at the fortnightly meeting', () => {
  it('is nothing where it was done before the next meeting', () => {
    expect(said('2025-10-02', '2025-10-15')).toEqual([]);
  });

  it('is a promise for the week after, and no more where it is kept', () => {
    expect(said('2025-10-02', '2025-10-21')).toEqual(['2025-10-15 promise-made']);
  });

  it('is carried forward, and taken further when it was not done by the third meeting', () => {
    expect(said('2025-10-02', '2026-01-10')).toEqual([
      '2025-10-15 promise-made',
      '2025-10-29 promise-carried-forward',
      '2025-11-12 promise-answered',
      '2025-11-12 escalation-raised',
      '2025-11-20 escalation-answered',
    ]);
  });

  it('is lost where it was said before the record begins', () => {
    expect(said('2025-10-02', '2026-01-10', '2025-10-16')).toEqual([]);
  });
});
