import { held, notRequired, offered, policy, refused, returned } from '../../case-record/interviews.given.js';
import { corrected, wentMissing } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { june } from '../missing/june.given.js';
import { rhiCompletedAfterRefusal } from './rhi-completed-after-refusal.indicator.js';
import { rhiCompletedPct } from './rhi-completed-pct.indicator.js';
import { rhiIndependentPct } from './rhi-independent-pct.indicator.js';
import { rhiWithin72hPct } from './rhi-within-72h-pct.indicator.js';

/** All came back on 12 June, no time recorded: in time until the 15th. */
const back = given(
  `
  child               | from       | place | reason | born
  ann bob cat dan eve | 2024-09-02 | U6    | S      | 2010-05-01`,
  `
  child               | from       | to
  ann bob cat dan eve | 2025-06-10 | 2025-06-12`,
);

describe('rhi-completed-pct and rhi-within-72h-pct', () => {
  it('count whoever held it; in time only until the hours are over', () => {
    const some = back.and({
      ann: [held('r1', '2025-06-15', 'i1', 'foster-carer')],
      bob: [held('r2', '2025-06-16', 'i1')],
      cat: [held('r3', '2025-09-01', 'i1')],
      dan: [notRequired('i1'), held('r4', '2025-06-13', 'i1')],
    });
    some
      .during(...june)
      .expect(rhiCompletedPct, {
        ann: 'numerator',
        bob: 'numerator',
        cat: 'numerator',
        dan: 'excluded',
        eve: 'denominator',
      })
      .during(...june)
      .expect(rhiWithin72hPct, {
        ann: 'numerator',
        bob: 'denominator',
        cat: 'denominator',
        dan: 'excluded',
        eve: 'denominator',
      });
  });

  it('wait for the end of the hours, so that those held at once do not come before those held late', () => {
    const soon = back.and({ ann: [held('r1', '2025-06-12', 'i1')] });
    soon
      .during('2025-06-01', '2025-06-14')
      .expectFigure(rhiCompletedPct, {
        value: null,
        notYetDue: 5,
        companions: { ofAllNumerator: 1, ofAllDenominator: 5, ofAllPct: 20 },
      })
      .during('2025-06-01', '2025-06-15')
      .expectFigure(rhiCompletedPct, { value: 20, numerator: 1, denominator: 5, notYetDue: 0 });
  });

  it('follow the hours that the authority had set for the day of return', () => {
    const onThe15th = back.and({ ann: [held('r1', '2025-06-15', 'i1')] });
    onThe15th
      .where(policy('return-interview-hours', 48, '2025-06-12'))
      .during(...june)
      .expectFigure(rhiWithin72hPct, { numerator: 0 });
    onThe15th
      .where(policy('return-interview-hours', 48, '2025-06-13'))
      .during(...june)
      .expectFigure(rhiWithin72hPct, { numerator: 1 });
  });

  it('do not count an interview before the return, which is shown as a finding', () => {
    back
      .and({ ann: [held('r1', '2025-06-11', 'i1')] })
      .during(...june)
      .expectFigure(rhiCompletedPct, { numerator: 0, denominator: 5 })
      .expectFindings({ ann: ['interview-before-return'] });
  });

  it('count clock hours over the night on which summer time begins', () => {
    const spring = (at: string) =>
      given(`
        child | from       | place | reason
        cat   | 2024-09-02 | U6    | S`)
        .and({
          cat: [
            wentMissing('i1', '2026-03-26'),
            returned('i1', '2026-03-27T15:00+00:00'),
            held('r1', at, 'i1'),
          ],
        })
        .during('2026-03-01', '2026-03-31');
    spring('2026-03-30T16:00+01:00').expect(rhiWithin72hPct, { cat: 'numerator' });
    spring('2026-03-30T16:01+01:00').expect(rhiWithin72hPct, { cat: 'denominator' });
  });

  it('are told again when the interview becomes known later, and when its date is corrected', () => {
    const known = held('r1', '2025-06-15', 'i1');
    back
      .during(...june)
      .expectFigure(rhiWithin72hPct, { numerator: 0, denominator: 5 })
      .and({ ann: [known] })
      .during(...june)
      .expectFigure(rhiWithin72hPct, { numerator: 1, denominator: 5 })
      .and({ ann: [corrected(known, { on: '2025-06-16' })] })
      .during(...june)
      .expectFigure(rhiWithin72hPct, { numerator: 0, denominator: 5 })
      .during(...june)
      .expectFigure(rhiCompletedPct, { numerator: 1, denominator: 5 });
  });

  it('keep an incident from which the child returned before care ended', () => {
    given(
      `
      child | from       | to         | place | reason
      cat   | 2024-09-02 | 2025-06-13 | U6    | S`,
      `
      child | from       | to
      cat   | 2025-06-10 | 2025-06-12`,
    )
      .during(...june)
      .expect(rhiCompletedPct, { cat: 'denominator' });
  });
});

describe('rhi-independent-pct', () => {
  it('is of incidents with an interview: recorded as independent, in a role that can be', () => {
    back
      .and({
        ann: [held('r1', '2025-06-13', 'i1')],
        bob: [held('r2', '2025-06-13', 'i1', 'social-worker', { independent: true })],
        cat: [held('r3', '2025-06-13', 'i1', 'missing-return-officer', { independent: false })],
        dan: [held('r4', '2025-06-13', 'i1', 'foster-carer'), held('r5', '2025-06-14', 'i1')],
      })
      .during(...june)
      .expect(rhiIndependentPct, {
        ann: 'numerator',
        bob: 'denominator',
        cat: 'denominator',
        dan: 'numerator',
      });
  });

  it('follows the policy in force on the day of the interview', () => {
    back
      .and({
        ann: [held('r1', '2025-06-13', 'i1', 'social-worker', { independent: true })],
        bob: [held('r2', '2025-06-14', 'i1', 'social-worker', { independent: true })],
      })
      .where(policy('independent-interviewers', ['social-worker'], '2025-06-14'))
      .during(...june)
      .expect(rhiIndependentPct, { ann: 'denominator', bob: 'numerator' });
  });
});

describe('rhi-completed-after-refusal', () => {
  const offeredAndRefused = [offered('r1', '2025-06-12', 'i1'), refused('r1', '2025-06-13')];

  it('is of those refused at first: held after all, and by whom', () => {
    back
      .and({
        ann: [...offeredAndRefused, held('r1', '2025-06-20', 'i1', 'residential-worker')],
        bob: [...offeredAndRefused, held('r2', '2025-06-14', 'i1', 'social-worker')],
        cat: offeredAndRefused,
        dan: [offered('r1', '2025-06-12', 'i1'), held('r1', '2025-06-13', 'i1')],
        eve: [held('r1', '2025-06-13', 'i1'), offered('r2', '2025-06-14', 'i1'), refused('r2', '2025-06-15')],
      })
      .during(...june)
      .expect(rhiCompletedAfterRefusal, { ann: 'numerator', bob: 'numerator', cat: 'denominator' })
      .during(...june)
      .expectFigure(rhiCompletedAfterRefusal, { value: 66.7, numerator: 2, denominator: 3 });
  });

  it('tells who held it in the breakdown', () => {
    back
      .and({
        ann: [...offeredAndRefused, held('r1', '2025-06-20', 'i1', 'residential-worker')],
        cat: offeredAndRefused,
      })
      .during(...june)
      .expectBy(rhiCompletedAfterRefusal, 'interviewerRole', { 'residential-worker': 100, 'not-held': 0 });
  });
});
