import { held, policy, refused, returned } from '../../case-record/interviews.given.js';
import { ceased, wentMissing } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { rhiOutstanding } from './rhi-outstanding.indicator.js';

/** Back on 12 June, no time recorded: over time at the close of the 15th. */
const back = given(
  `
  child       | from       | place | reason
  ann bob cat | 2024-09-02 | U6    | S`,
  `
  child       | from       | to
  ann bob cat | 2025-06-10 | 2025-06-12`,
);

describe('rhi-outstanding', () => {
  it('counts incidents from the close of the day the hours are over, until it is held', () => {
    const some = back.and({
      ann: [held('r1', '2025-06-15', 'i1')],
      bob: [held('r2', '2025-06-17', 'i1', 'social-worker')],
      cat: [refused('r3', '2025-06-13'), held('r3', '2025-08-01', 'i1')],
    });
    some
      .on('2025-06-14')
      .expect(rhiOutstanding, {})
      .on('2025-06-15')
      .expect(rhiOutstanding, { bob: 'numerator', cat: 'numerator' });
    some
      .on('2025-06-16')
      .expect(rhiOutstanding, { bob: 'numerator', cat: 'numerator' })
      .on('2025-06-17')
      .expect(rhiOutstanding, { cat: 'numerator' })
      .on('2025-07-31')
      .expect(rhiOutstanding, { cat: 'numerator' })
      .on('2025-08-01')
      .expect(rhiOutstanding, {});
  });

  it('tells how long over time, each incident in one length on any day', () => {
    back
      .on('2025-06-18')
      .expectBy(rhiOutstanding, 'delay', { '0-3': 3 })
      .on('2025-06-19')
      .expectBy(rhiOutstanding, 'delay', { '4-7': 3 })
      .on('2025-06-22')
      .expectBy(rhiOutstanding, 'delay', { '4-7': 3 })
      .on('2025-06-23')
      .expectBy(rhiOutstanding, 'delay', { '8-28': 3 })
      .on('2025-07-13')
      .expectBy(rhiOutstanding, 'delay', { '8-28': 3 })
      .on('2025-07-14')
      .expectBy(rhiOutstanding, 'delay', { '29-plus': 3 })
      .on('2026-07-14')
      .expectFigure(rhiOutstanding, { value: 3, companions: { children: 3 } });
  });

  it('counts every return: a child who went again before the interview has two', () => {
    back
      .and({ ann: [wentMissing('i2', '2025-06-13'), returned('i2', '2025-06-14T20:00+01:00')] })
      .on('2025-06-17')
      .expect(rhiOutstanding, {
        ann: ['numerator', 'numerator'],
        bob: 'numerator',
        cat: 'numerator',
      })
      .on('2025-06-17')
      .expectFigure(rhiOutstanding, { value: 4, companions: { children: 3 } });
    back
      .and({ ann: [wentMissing('i2', '2025-06-13')] })
      .on('2025-06-17')
      .expectFigure(rhiOutstanding, { value: 3, companions: { children: 3 } });
  });

  it('ends with care, and never begins where care ended inside the hours', () => {
    const left = back.and({ ann: [ceased('2025-06-20')], bob: [ceased('2025-06-14')] });
    left
      .on('2025-06-19')
      .expect(rhiOutstanding, { ann: 'numerator', cat: 'numerator' })
      .on('2025-06-20')
      .expect(rhiOutstanding, { cat: 'numerator' });
  });

  it('is shorter where the authority has set fewer hours', () => {
    back
      .where(policy('return-interview-hours', 24, '2025-06-01'))
      .on('2025-06-13')
      .expectFigure(rhiOutstanding, { value: 3 });
  });
});
