import { day } from '../kernel/day.js';
import { chanceFrom } from './chance.js';
import { mistaken, neverHappened } from './mistakes.js';

describe('what is written down wrongly at first', () => {
  it('dates a placement to the day before', () => {
    const truth = {
      type: 'caretally.placement-changed.v1',
      day: day('2024-05-02'),
      data: { on: '2024-05-02', reason: 'P', placement: { type: 'K3' } },
    } as const;
    expect(mistaken(truth, chanceFrom(1))?.data).toEqual({ ...truth.data, on: '2024-05-01' });
  });

  it('notes a return late, and not before the day it claims', () => {
    const truth = {
      type: 'caretally.missing-incident-ended.v1',
      day: day('2024-05-02'),
      data: { incident: 'i1', on: '2024-05-02', because: 'returned' },
    } as const;
    const wrong = mistaken(truth, chanceFrom(1));
    expect(wrong).toEqual({ ...truth, day: day('2024-05-04'), data: { ...truth.data, on: '2024-05-04' } });
  });

  it('takes a planned return home for an unplanned one', () => {
    const truth = {
      type: 'caretally.child-ceased-to-be-looked-after.v1',
      day: day('2024-05-02'),
      data: { on: '2024-05-02', reason: 'E4A' },
    } as const;
    expect(mistaken(truth, chanceFrom(1))?.data).toEqual({ on: '2024-05-02', reason: 'E4B' });
  });

  it('is never wrong about an end of care on the 18th birthday with the same carers', () => {
    const truth = {
      type: 'caretally.child-ceased-to-be-looked-after.v1',
      day: day('2024-05-02'),
      data: { on: '2024-05-02', reason: 'E17' },
    } as const;
    expect(mistaken(truth, chanceFrom(1))).toBeUndefined();
  });

  it('puts what never happened inside the period of care', () => {
    const { day: on } = neverHappened(day('2024-05-01'), day('2024-05-03'), chanceFrom(3));
    expect(on).toBe(day('2024-05-02'));
  });
});
