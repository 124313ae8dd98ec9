import {
  autumn,
  held,
  initiated,
  pep,
  rated,
  returned,
  signedOff,
  submitted,
} from '../../case-record/peps.given.js';
import { became, registered } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { autumnTerm, inCare } from './owed.given.js';
import { pepPpplusEvidencedPct } from './ppplus-evidenced-pct.indicator.js';
import { pepQualityRag } from './quality-rag.indicator.js';

const putRight = [
  initiated('p1', '2025-11-03'),
  held('p1', '2025-11-18'),
  submitted('p1', '2025-11-20'),
  rated('p1', '2025-11-22', 'red', false),
  returned('p1', '2025-11-22'),
  submitted('p1', '2025-12-01'),
  rated('p1', '2025-12-05', 'green', true),
  signedOff('p1', '2025-12-08'),
];

describe('pep-quality-rag', () => {
  it('EX-PEP-7: red, put right, green, signed off: finally green, first red, one plan', () => {
    inCare('cat')
      .and({ cat: putRight })
      .during(...autumnTerm)
      .expectFigure(pepQualityRag, {
        value: 100,
        numerator: 1,
        denominator: 1,
        companions: {
          amber: 0,
          red: 0,
          unrated: 0,
          firstGreen: 0,
          firstAmber: 0,
          firstRed: 1,
          ofDueNumerator: 1,
          ofDueDenominator: 1,
          ofDuePct: 100,
          ofAllNumerator: 1,
          ofAllDenominator: 1,
          ofAllPct: 100,
        },
      });
  });

  it('is of signed-off plans, in term or since, and beside it of all plans due', () => {
    const signedInTerm = pep('p1', { on: '2025-11-20', signedOn: '2025-12-08' });
    inCare('ann bob cat dan eve')
      .and({
        ann: putRight,
        bob: [...signedInTerm, rated('p1', '2025-12-01', 'amber')],
        cat: [...pep('p1', { on: '2025-11-20', signedOn: '2026-01-14' }), rated('p1', '2025-12-01', 'green')],
        dan: signedInTerm,
        eve: [...pep('p1', { on: '2025-11-20' }), rated('p1', '2025-12-01', 'green')],
      })
      .during(...autumnTerm)
      .expect(pepQualityRag, {
        ann: 'numerator',
        bob: 'denominator',
        cat: 'numerator',
        dan: 'denominator',
      })
      .during(...autumnTerm)
      .expectFigure(pepQualityRag, {
        value: 50,
        companions: expect.objectContaining({
          amber: 1,
          unrated: 1,
          ofDueNumerator: 2,
          ofDueDenominator: 5,
          ofDuePct: 40,
        }),
      });
  });

  it('waits for the end of the term', () => {
    inCare('cat')
      .and({ cat: putRight })
      .during('2025-09-01', '2025-12-18')
      .expectFigure(pepQualityRag, {
        value: null,
        notYetDue: 1,
        companions: expect.objectContaining({ firstRed: 0, ofAllNumerator: 1, ofAllDenominator: 1 }),
      });
  });
});

describe('pep-ppplus-evidenced-pct', () => {
  it('counts signed-off plans that show the use of pupil premium, of all plans due', () => {
    inCare('ann bob cat dan')
      .and({
        ann: putRight,
        bob: [
          ...pep('p1', { on: '2025-11-20', signedOn: '2025-12-08' }),
          rated('p1', '2025-12-01', 'green', false),
        ],
        cat: [...pep('p1', { on: '2025-11-20' }), rated('p1', '2025-12-01', 'green', true)],
      })
      .during(...autumnTerm)
      .expect(pepPpplusEvidencedPct, {
        ann: 'numerator',
        bob: 'denominator',
        cat: 'denominator',
        dan: 'denominator',
      })
      .during(...autumnTerm)
      .expectFigure(pepPpplusEvidencedPct, {
        value: 25,
        numerator: 1,
        denominator: 4,
        companions: { ofAllNumerator: 1, ofAllDenominator: 4, ofAllPct: 25 },
      });
  });

  it('asks of Reception to Year 11: aged 4 to 15 on 31 August before the school year', () => {
    given(`
      child   | from       | place | reason | born
      nursery | 2024-09-02 | U6    | S      | 2021-09-01
      rec     | 2024-09-02 | U6    | S      | 2021-08-31
      y11     | 2024-09-02 | U6    | S      | 2009-09-01
      y12     | 2024-09-02 | U6    | S      | 2009-08-31`)
      .where(autumn)
      .during(...autumnTerm)
      .expect(pepPpplusEvidencedPct, { rec: 'denominator', y11: 'denominator' });
  });

  it('is unknown without a date of birth', () => {
    given(`
      child | from       | place | reason
      cat   | 2024-09-02 | U6    | S`)
      .and({ dan: [registered('2013-05-01'), became('2024-09-02')] })
      .where(autumn)
      .during(...autumnTerm)
      .expect(pepPpplusEvidencedPct, { cat: 'unknown', dan: 'denominator' });
  });
});
