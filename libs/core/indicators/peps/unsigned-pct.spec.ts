import {
  held,
  initiated,
  notRequired,
  pep,
  pepPolicy,
  returned,
  signedOff,
  submitted,
} from '../../case-record/peps.given.js';
import { became, ceased } from '../../case-record/recorded.given.js';
import { autumnTerm, inCare, springTerm, theSame } from './owed.given.js';
import { pepUnsignedPct } from './unsigned-pct.indicator.js';

const onDay = (day: string) => pep('p1', { on: '2025-11-20', submittedOn: '2025-12-01', signedOn: day });
const neverSigned = pep('p1', { on: '2025-11-20', submittedOn: '2025-12-01' });

describe('pep-unsigned-pct', () => {
  it('counts plans held and not signed off by the last day of the term, and none that were not held', () => {
    inCare('signed never late none')
      .and({ signed: onDay('2025-12-08'), never: neverSigned, late: onDay('2026-01-14') })
      .during(...autumnTerm)
      .expect(pepUnsignedPct, { signed: 'denominator', never: 'numerator', late: 'numerator' })
      .during(...autumnTerm)
      .expectFigure(pepUnsignedPct, {
        value: 66.7,
        numerator: 2,
        denominator: 3,
        companions: expect.objectContaining({ signedSince: 1 }),
      });
  });

  it('takes a signature on the last day of the term for one in time, and one on the day after for none', () => {
    inCare('last after')
      .and({ last: onDay('2025-12-19'), after: onDay('2025-12-20') })
      .during(...autumnTerm)
      .expect(pepUnsignedPct, { last: 'denominator', after: 'numerator' });
  });

  it('is not yet due until the last day of the term, and tells the terms before it', () => {
    const two = inCare('cat').and({
      cat: [...neverSigned, ...pep('p2', { on: '2026-02-02', submittedOn: '2026-02-03' })],
    });
    two
      .during('2025-09-01', '2026-03-26')
      .expect(pepUnsignedPct, { cat: ['numerator', 'not-yet-due'] })
      .during('2025-09-01', '2026-03-27')
      .expect(pepUnsignedPct, { cat: ['numerator', 'numerator'] })
      .during('2025-09-01', '2026-03-26')
      .expectFigure(pepUnsignedPct, {
        value: 100,
        denominator: 1,
        notYetDue: 1,
        companions: expect.objectContaining({ ofAllNumerator: 2, ofAllDenominator: 2, ofAllPct: 100 }),
      });
  });

  it('tells for whom the unsigned plans waited on the last day of the term', () => {
    inCare('school late social back gone')
      .and({
        school: neverSigned,
        late: onDay('2026-01-14'),
        social: pep('p1', { on: '2025-11-20' }),
        back: [...neverSigned, returned('p1', '2025-12-10')],
        gone: [...neverSigned, ceased('2025-12-12')],
      })
      .during(...autumnTerm)
      .expectFigure(pepUnsignedPct, {
        numerator: 5,
        denominator: 5,
        companions: expect.objectContaining({
          waitedForSchool: 2,
          waitedForVirtualSchool: 0,
          waitedForSocialWorker: 2,
        }),
      });
  });

  it('lets a plan wait for the virtual school where the school has signed and both have to', () => {
    inCare('cat')
      .where(pepPolicy('pep-signed-off-by', 'both'))
      .and({ cat: [...neverSigned, signedOff('p1', '2025-12-05', 'school')] })
      .during(...autumnTerm)
      .expectFigure(pepUnsignedPct, {
        numerator: 1,
        companions: expect.objectContaining({ waitedForSchool: 0, waitedForVirtualSchool: 1 }),
      });
  });

  it('tells for whom it waited then, whatever has been done about it since', () => {
    inCare('cat')
      .and({
        cat: [
          ...pep('p1', { on: '2025-11-20' }),
          submitted('p1', '2026-01-08'),
          signedOff('p1', '2026-01-14'),
        ],
      })
      .during(...autumnTerm)
      .expectFigure(pepUnsignedPct, {
        companions: expect.objectContaining({
          signedSince: 1,
          waitedForSchool: 0,
          waitedForSocialWorker: 1,
        }),
      });
  });

  it('leaves out terms in which none is required, and shows children without a date of birth as unknown', () => {
    inCare('ann')
      .and({
        ann: [...neverSigned, notRequired('2025-autumn')],
        bob: [became('2024-09-02'), ...neverSigned],
      })
      .during(...autumnTerm)
      .expect(pepUnsignedPct, { ann: 'excluded', bob: 'unknown' });
  });

  it('is told by school, plans with no school among them', () => {
    const at = (school: string, signedOn = '') =>
      pep('p1', { on: '2025-11-20', school, submittedOn: '2025-12-01', signedOn });
    inCare('ann bob cat dan')
      .and({
        ...theSame('ann bob', at('102146')),
        cat: at('102146', '2025-12-02'),
        dan: [initiated('p1', '2025-11-01'), held('p1', '2025-11-20')],
      })
      .during(...autumnTerm)
      .expectBy(pepUnsignedPct, 'school', { '102146': 66.7, 'not-recorded': 100 });
  });

  it('tells nothing of a term that is only touched by a later one', () => {
    inCare('cat')
      .and({ cat: neverSigned })
      .during(...springTerm)
      .expect(pepUnsignedPct, {});
  });
});
