import type { ToldEscalation } from '../../../core/case-record/told-escalation.js';
import type { ToldPromise } from '../../projection/told-of-entry.js';
import { escalationsBy, latestOf, promisesBy } from './said-by.js';

const promise: ToldPromise = {
  promise: 'pr1',
  meeting: 1,
  owner: 'Personal adviser PA7',
  what: 'The review will be done this week',
  madeOn: '2025-10-15',
  by: '2025-10-22',
  carriedForward: [],
};

const stateOn = (on: string, said: ToldPromise) => promisesBy([said], on).map(({ state }) => state);

describe('a promise about a row', () => {
  it('is open until its day has gone by, and past from the day after', () => {
    expect(stateOn('2025-10-14', promise)).toEqual([]);
    expect(stateOn('2025-10-15', promise)).toEqual(['open']);
    expect(stateOn('2025-10-22', promise)).toEqual(['open']);
    expect(stateOn('2025-10-23', promise)).toEqual(['past']);
  });

  it('is kept or not from the day that was said, whatever its own day', () => {
    const kept = { ...promise, answer: { on: '2025-10-24', kept: true } };
    expect(stateOn('2025-10-23', kept)).toEqual(['past']);
    expect(stateOn('2025-10-24', kept)).toEqual(['kept']);
    const broken = { ...promise, answer: { on: '2025-10-20', kept: false, because: 'away' } };
    expect(stateOn('2025-10-20', broken)).toEqual(['not-kept']);
  });

  it('is for the day it was last carried forward to by then', () => {
    const carried = {
      ...promise,
      by: '2025-11-12',
      carriedForward: [
        { on: '2025-10-23', by: '2025-11-05', because: 'away' },
        { on: '2025-11-06', by: '2025-11-12', because: 'away again' },
      ],
    };
    expect(promisesBy([carried], '2025-10-30')).toMatchObject([{ by: '2025-11-05', state: 'open' }]);
    expect(promisesBy([carried], '2025-11-06')).toMatchObject([{ by: '2025-11-12', state: 'open' }]);
    expect(promisesBy([carried], '2025-11-13')).toMatchObject([{ by: '2025-11-12', state: 'past' }]);
  });

  it('is told of the latest, by the day it was made', () => {
    const earlier = { ...promise, promise: 'pr0', madeOn: '2025-10-01' };
    const sameDay = { ...promise, promise: 'pr2' };
    expect(latestOf(promisesBy([promise, earlier], '2025-10-15'))?.promise).toBe('pr1');
    expect(latestOf(promisesBy([promise, sameDay, earlier], '2025-10-15'))?.promise).toBe('pr2');
    expect(latestOf([])).toBeUndefined();
  });
});

describe('what was taken further', () => {
  const raised = (escalation: string, raisedOn: string, answeredOn?: string): ToldEscalation => ({
    escalation,
    to: 'governors',
    why: 'unsigned for nine weeks',
    raisedOn,
    raisedBy: 'Virtual school head',
    ...(answeredOn !== undefined && { answer: { on: answeredOn, answer: 'signed', by: 'Chair' } }),
  });
  const all = [raised('es1', '2026-01-15', '2026-01-29'), raised('es2', '2026-01-20')];
  const on = (day: string) =>
    escalationsBy(all, day).map(({ escalation, answer }) => [escalation, answer !== undefined]);

  it('waits for its answer before what is answered', () => {
    expect(on('2026-01-19')).toEqual([['es1', false]]);
    expect(on('2026-01-28')).toEqual([
      ['es1', false],
      ['es2', false],
    ]);
    expect(on('2026-01-29')).toEqual([
      ['es2', false],
      ['es1', true],
    ]);
  });
});
