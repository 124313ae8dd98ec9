import { autumn, held, notRequired, pep, signedOff, spring } from '../../case-record/peps.given.js';
import { allocated, became, ceased, registered } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { autumnTerm, inCare, springTerm, theSame } from './owed.given.js';
import { pepTermlyHeldPct } from './termly-held-pct.indicator.js';
import { pepTermlySignedOffPct } from './termly-signed-off-pct.indicator.js';

const inTime = pep('p1', { on: '2025-11-20', submittedOn: '2025-12-01', signedOn: '2025-12-08' });
const signedLate = pep('p1', { on: '2025-11-20', submittedOn: '2025-12-10', signedOn: '2026-01-14' });

describe('pep-termly-held-pct and pep-termly-signed-off-pct', () => {
  it('EX-PEP-1: held in Autumn and signed in January is held, not signed in term, and nothing of Spring', () => {
    inCare('cat')
      .and({ cat: signedLate })
      .during(...autumnTerm)
      .expect(pepTermlyHeldPct, { cat: 'numerator' })
      .during(...autumnTerm)
      .expect(pepTermlySignedOffPct, { cat: 'denominator' })
      .during(...autumnTerm)
      .expectFigure(pepTermlySignedOffPct, {
        value: 0,
        companions: expect.objectContaining({ signedLate: 1, eventually: 100 }),
      })
      .during(...springTerm)
      .expect(pepTermlyHeldPct, { cat: 'denominator' });
  });

  it('EX-PEP-2: nothing in Autumn stays missed when Spring is signed', () => {
    inCare('cat')
      .and({ cat: pep('p1', { on: '2026-02-02', signedOn: '2026-02-20' }) })
      .during(...autumnTerm)
      .expect(pepTermlyHeldPct, { cat: 'denominator' })
      .during(...springTerm)
      .expect(pepTermlySignedOffPct, { cat: 'numerator' });
  });

  it('EX-PEP-4: asks no plan of Autumn of a child who starts ten days before its end', () => {
    given(`
      child | from       | place | reason | born
      cat   | 2025-12-15 | U6    | S      | 2013-05-01
      dan   | 2025-12-05 | U6    | S      | 2013-05-01`)
      .where(autumn, spring)
      .during(...autumnTerm)
      .expect(pepTermlyHeldPct, { dan: 'denominator' })
      .during(...springTerm)
      .expect(pepTermlyHeldPct, { cat: 'denominator', dan: 'denominator' });
  });

  it('EX-PEP-6: 200 due, 150 held, 120 signed in term, 18 after: 75.0%, 60.0%, eventually 69.0%', () => {
    const term = inCare('signed1..signed120 late1..late18 held1..held12 none1..none50').and({
      ...theSame('signed1..signed120', inTime),
      ...theSame('late1..late18', signedLate),
      ...theSame('held1..held12', pep('p1', { on: '2025-11-20' })),
    });
    term
      .during(...autumnTerm)
      .expectFigure(pepTermlyHeldPct, {
        value: 75,
        numerator: 150,
        denominator: 200,
        notYetDue: 0,
        companions: { ofAllNumerator: 150, ofAllDenominator: 200, ofAllPct: 75 },
      })
      .during(...autumnTerm)
      .expectFigure(pepTermlySignedOffPct, {
        value: 60,
        numerator: 120,
        denominator: 200,
        companions: {
          signedLate: 18,
          eventually: 69,
          eventuallyNumerator: 138,
          heldNotSigned: 12,
          notHeld: 50,
          ofAllNumerator: 120,
          ofAllDenominator: 200,
          ofAllPct: 60,
        },
      })
      .during(...autumnTerm)
      .expectBy(pepTermlySignedOffPct, 'outcome', {
        'signed-off-in-term': 100,
        'signed-off-late': 0,
        'held-not-signed': 0,
        'not-held': 0,
      });
  });

  it('EX-PEP-8: care that ends with no plan cancels it; care that ends after the signature keeps it in both', () => {
    given(`
      child | from       | to         | place | reason | born
      ann   | 2024-09-02 | 2025-11-30 | U6    | S      | 2013-05-01
      bob   | 2024-09-02 | 2025-11-30 | U6    | S      | 2013-05-01
      cat   | 2024-09-02 | 2025-11-30 | U6    | S      | 2013-05-01`)
      .where(autumn)
      .and({
        bob: pep('p1', { on: '2025-11-10', signedOn: '2025-11-20' }),
        cat: pep('p1', { on: '2025-11-10' }),
      })
      .during(...autumnTerm)
      .expect(pepTermlyHeldPct, { ann: 'excluded', bob: 'numerator', cat: 'numerator' })
      .during(...autumnTerm)
      .expect(pepTermlySignedOffPct, { ann: 'excluded', bob: 'numerator', cat: 'denominator' })
      .during(...autumnTerm)
      .expectFigure(pepTermlySignedOffPct, { value: 50, numerator: 1, denominator: 2, excluded: 1 });
  });

  it('leaves out terms in which none is required, and shows children without a date of birth as unknown', () => {
    inCare('ann bob')
      .and({ ann: [notRequired('2025-autumn')], cat: [became('2024-09-02')] })
      .during(...autumnTerm)
      .expect(pepTermlyHeldPct, { ann: 'excluded', bob: 'denominator', cat: 'unknown' })
      .during(...autumnTerm)
      .expectFigure(pepTermlyHeldPct, { denominator: 1, excluded: 1, unknown: 1 });
  });
});

describe('asked inside a term', () => {
  const begun = inCare('ann bob cat dan').and({
    ann: [...inTime, ...pep('p2', { on: '2026-01-15', signedOn: '2026-01-20' })],
    bob: [...inTime, ...pep('p2', { on: '2026-01-21', signedOn: '2026-02-20' })],
    cat: inTime,
  });

  it('has no cliff: what is due so far is the term before, and of all stands beside it', () => {
    begun
      .during('2025-09-01', '2026-01-20')
      .expectFigure(pepTermlySignedOffPct, {
        value: 75,
        numerator: 3,
        denominator: 4,
        notYetDue: 4,
        companions: expect.objectContaining({ ofAllNumerator: 4, ofAllDenominator: 8, ofAllPct: 50 }),
      })
      .during('2025-09-01', '2026-01-20')
      .expectFigure(pepTermlyHeldPct, {
        value: 75,
        companions: { ofAllNumerator: 4, ofAllDenominator: 8, ofAllPct: 50 },
      });
  });

  it('counts of all only what was done by the day asked about, however long ago that was', () => {
    begun
      .during('2026-01-05', '2026-01-14')
      .expectFigure(pepTermlySignedOffPct, {
        value: null,
        numerator: 0,
        denominator: 0,
        notYetDue: 4,
        companions: expect.objectContaining({ ofAllNumerator: 0, ofAllDenominator: 4, ofAllPct: 0 }),
      })
      .during('2026-01-05', '2026-01-31')
      .expectFigure(pepTermlySignedOffPct, {
        companions: expect.objectContaining({ ofAllNumerator: 1, ofAllDenominator: 4, ofAllPct: 25 }),
      })
      .during('2026-01-05', '2026-01-31')
      .expectFigure(pepTermlyHeldPct, {
        companions: { ofAllNumerator: 2, ofAllDenominator: 4, ofAllPct: 50 },
      });
  });

  it('is due at the close of the last day of term, and not the day before', () => {
    begun
      .during('2026-01-05', '2026-03-26')
      .expectFigure(pepTermlySignedOffPct, { value: null, notYetDue: 4 })
      .during('2026-01-05', '2026-03-27')
      .expectFigure(pepTermlySignedOffPct, { value: 50, numerator: 2, denominator: 4, notYetDue: 0 })
      .during('2025-12-20', '2026-01-04')
      .expectFigure(pepTermlySignedOffPct, { value: null, denominator: 0, notYetDue: 0 });
  });

  it('counts a new entrant among all from the day care started', () => {
    const entrant = [registered('2013-05-01'), became('2026-02-02')];
    begun
      .and({ eve: entrant })
      .during('2026-01-05', '2026-02-01')
      .expectFigure(pepTermlyHeldPct, {
        notYetDue: 4,
        companions: expect.objectContaining({ ofAllDenominator: 4 }),
      })
      .during('2026-01-05', '2026-02-02')
      .expectFigure(pepTermlyHeldPct, {
        notYetDue: 5,
        companions: expect.objectContaining({ ofAllDenominator: 5 }),
      });
  });
});

describe('broken down', () => {
  const bySchool = inCare('ann bob cat').and({
    ann: [...pep('p1', { on: '2025-11-20', school: '102146', signedOn: '2025-12-08' })],
    bob: [...pep('p1', { on: '2025-11-20', school: '102146', submittedOn: '2025-12-01' })],
  });

  it('tells the school of the plan, and none where no plan was begun', () => {
    bySchool
      .during(...autumnTerm)
      .expectBy(pepTermlySignedOffPct, 'school', { '102146': 50, 'not-recorded': 0 });
  });

  it('tells who it waits for now', () => {
    bySchool
      .during(...autumnTerm)
      .expectBy(pepTermlySignedOffPct, 'waitingOn', { nobody: 100, school: 0, 'social-worker': 0 });
  });

  it('tells the team and the age of the day it was due, or of the last day of care before it', () => {
    const moves = [
      allocated('2024-09-02', 'w1', { team: 'north' }),
      allocated('2025-12-01', 'w2', { team: 'south' }),
    ];
    inCare('ann bob')
      .and({
        ann: moves,
        bob: [
          ...moves,
          ...pep('p1', { on: '2025-11-10' }),
          signedOff('p1', '2025-11-12'),
          ceased('2025-11-30'),
        ],
      })
      .during(...autumnTerm)
      .expectBy(pepTermlyHeldPct, 'team', { north: 100, south: 0 })
      .during(...autumnTerm)
      .expectBy(pepTermlyHeldPct, 'ageBand', { '10-15': 50 });
  });
});

describe('what is recorded late', () => {
  it('restates the term: a meeting told of in January counts on the day it was held', () => {
    const begun = inCare('cat').and({ cat: pep('p1', { begunOn: '2025-11-03' }) });
    begun
      .during(...autumnTerm)
      .expect(pepTermlyHeldPct, { cat: 'denominator' })
      .and({ cat: [held('p1', '2025-11-20')] })
      .during(...autumnTerm)
      .expect(pepTermlyHeldPct, { cat: 'numerator' });
  });
});
