import { accepted, held, notRequired, offered, policy, refused } from '../../case-record/interviews.given.js';
import { found, reclassified, wentMissing } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { june } from '../missing/june.given.js';
import { rhiFirstAnswer } from './first-answer.indicator.js';
import { rhiOfferedPct } from './rhi-offered-pct.indicator.js';

const [rhiAcceptedFirst, rhiRefusedFirst] = rhiFirstAnswer;

/** Everyone but fay, who was away, came back on 12 June. */
const returned = given(
  `
  child                   | from       | place | reason
  ann bob cat dan eve fay | 2024-09-02 | U6    | S`,
  `
  child               | kind | from       | to
  ann bob cat dan eve | M    | 2025-06-10 | 2025-06-12
  fay                 | A    | 2025-06-10 | 2025-06-12`,
);

describe('rhi-offered-pct', () => {
  it('counts incidents after which an interview was offered, late or not', () => {
    returned
      .and({
        ann: [offered('r1', '2025-06-12', 'i1')],
        bob: [offered('r2', '2025-06-20', 'i1')],
      })
      .during(...june)
      .expect(rhiOfferedPct, {
        ann: 'numerator',
        bob: 'numerator',
        cat: 'denominator',
        dan: 'denominator',
        eve: 'denominator',
      });
  });

  it('takes an answer for an offer, and an interview that was simply held for none', () => {
    returned
      .and({
        ann: [refused('r1', '2025-06-13'), held('r1', '2025-06-14', 'i1')],
        bob: [held('r2', '2025-06-13', 'i1')],
      })
      .during(...june)
      .expect(rhiOfferedPct, {
        ann: 'numerator',
        bob: 'denominator',
        cat: 'denominator',
        dan: 'denominator',
        eve: 'denominator',
      });
  });

  it('is of incidents that ended in the period, by the day of return', () => {
    given(
      `
      child       | from       | place | reason
      ann bob cat | 2024-09-02 | U6    | S`,
      `
      child | from       | to
      ann   | 2025-05-20 | 2025-05-31
      bob   | 2025-05-20 | 2025-06-01
      cat   | 2025-06-20 | 2025-07-01`,
    )
      .during(...june)
      .expect(rhiOfferedPct, { bob: 'denominator' });
  });

  it('lists those that earn no interview with the reason, and away only where the policy asks for one', () => {
    const awayToo = policy('return-interview-after-away', true, '2025-06-01');
    const some = returned.and({
      ann: [notRequired('i1')],
      bob: [wentMissing('i2', '2025-06-14'), found('i2', '2025-06-15', 'located')],
    });
    some
      .during(...june)
      .expect(rhiOfferedPct, {
        ann: 'excluded',
        bob: ['denominator', 'excluded'],
        cat: 'denominator',
        dan: 'denominator',
        eve: 'denominator',
      })
      .during(...june)
      .expectBy(rhiOfferedPct, 'notDueBecause', { due: 0, located: null, 'not-required': null })
      .where(awayToo)
      .during(...june)
      .expectBy(rhiOfferedPct, 'incidentKind', { M: 0, A: 0 })
      .where(awayToo)
      .during(...june)
      .expectFigure(rhiOfferedPct, { denominator: 5, excluded: 2 });
  });

  it('lists no away incident that ended with care where none is owed after being away', () => {
    given(
      `
      child | from       | to         | place | reason
      fay   | 2024-09-02 | 2025-06-12 | U6    | S`,
      `
      child | kind | from       | to
      fay   | A    | 2025-06-10 | `,
    )
      .during(...june)
      .expect(rhiOfferedPct, {});
  });

  it('counts missing that became away once, as missing', () => {
    given(`
      child | from       | place | reason
      ann   | 2024-09-02 | U6    | S`)
      .and({
        ann: [
          wentMissing('i1', '2025-06-10'),
          reclassified('i1', '2025-06-11', 'A'),
          found('i1', '2025-06-12'),
          offered('r1', '2025-06-12', 'i1'),
        ],
      })
      .where(policy('return-interview-after-away', true, '2025-06-01'))
      .during(...june)
      .expectBy(rhiOfferedPct, 'incidentKind', { M: 100 });
  });
});

describe('rhi-accepted-first-pct and rhi-refused-first-pct', () => {
  const answered = returned.and({
    ann: [offered('r1', '2025-06-12', 'i1'), accepted('r1', '2025-06-13'), refused('r1', '2025-06-14')],
    bob: [offered('r2', '2025-06-12', 'i1'), refused('r2', '2025-06-13'), accepted('r2', '2025-06-14')],
    cat: [offered('r3', '2025-06-12', 'i1')],
    dan: [offered('r4', '2025-06-12', 'i1'), notRequired('i1')],
  });

  it('are of offers, by the first answer: accepted, refused and none add up', () => {
    answered
      .during(...june)
      .expect(rhiAcceptedFirst, { ann: 'numerator', bob: 'denominator', cat: 'denominator', dan: 'excluded' })
      .during(...june)
      .expect(rhiRefusedFirst, { ann: 'denominator', bob: 'numerator', cat: 'denominator', dan: 'excluded' })
      .during(...june)
      .expectFigure(rhiAcceptedFirst, { value: 33.3, numerator: 1, denominator: 3, excluded: 1 });
  });

  it('have the incidents in the denominator that count as offered', () => {
    answered
      .during('2025-06-01', '2025-06-12')
      .expectFigure(rhiOfferedPct, { numerator: 3, denominator: 3, notYetDue: 1 })
      .during('2025-06-01', '2025-06-12')
      .expectFigure(rhiRefusedFirst, { denominator: 3, notYetDue: 0 });
  });
});
