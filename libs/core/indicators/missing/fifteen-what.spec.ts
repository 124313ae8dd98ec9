import { corrected, found } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { endOfJune, june, june2025 } from './june.given.js';
import { missingAtDate } from './missing-at-date.indicator.js';
import { missingAvgIncidents } from './missing-avg-incidents.indicator.js';
import { missingChildrenInPeriod } from './missing-children-in-period.indicator.js';
import { missingDuration } from './missing-duration.indicator.js';
import { missingFrequent } from './missing-frequent.indicator.js';
import { missingIncidentsOpenInPeriod } from './missing-incidents-open-in-period.indicator.js';
import { missingIncidentsStarted } from './missing-incidents-started.indicator.js';
import { missingMoreThanOnce } from './missing-more-than-once.indicator.js';
import { missingNights } from './missing-nights.indicator.js';
import { missingPct } from './missing-pct.indicator.js';

const [childrenMissing, childrenAway, childrenEither] = missingChildrenInPeriod;

describe('the month that fifteen came from', () => {
  it('5 children were missing at some time: m1, m2, m3, m4 and m6', () => {
    june2025.during(...june).expect(childrenMissing, {
      m1: 'numerator',
      m2: 'numerator',
      m3: 'numerator',
      m4: 'numerator',
      m6: 'numerator',
    });
  });

  it('says children, with incidents, starts, missing now, nights and more than once beside them', () => {
    june2025.during(...june).expectFigure(childrenMissing, {
      value: 5,
      numerator: 5,
      denominator: null,
      companions: { incidentsOpen: 7, incidentsStarted: 5, missingNow: 2, nights: 41, moreThanOnce: 1 },
    });
  });

  it('7 incidents were open at any time, of which 5 began in the month', () => {
    june2025
      .during(...june)
      .expectFigure(missingIncidentsOpenInPeriod[0], { value: 7 })
      .during(...june)
      .expectFigure(missingIncidentsStarted[0], { value: 5 })
      .during(...june)
      .expect(missingIncidentsStarted[0], {
        m1: ['numerator', 'numerator', 'numerator'],
        m3: 'numerator',
        m6: 'numerator',
      });
  });

  it('2 were still missing at the close of 30 June: m3 and m4', () => {
    june2025.on(endOfJune).expect(missingAtDate[0], { m3: 'numerator', m4: 'numerator' });
  });

  it('41 nights were missed', () => {
    june2025.during(...june).expectFigure(missingNights[0], { value: 41 });
  });

  it('1 of the 5 was missing more than once: 20%', () => {
    june2025
      .during(...june)
      .expectFigure(missingMoreThanOnce[0], { value: 20, numerator: 1, denominator: 5 });
  });

  it('1 child of the 9 looked after at the end meets the rule for frequent', () => {
    june2025.on(endOfJune).expectFigure(missingFrequent[0], {
      value: 11.1,
      numerator: 1,
      denominator: 9,
      companions: { frequentIn90Days: 1 },
    });
  });

  it('1.4 incidents a missing child', () => {
    june2025
      .during(...june)
      .expectFigure(missingAvgIncidents[0], { value: 1.4, numerator: 7, denominator: 5 });
  });

  it('half of the 10 children looked after during the month were missing', () => {
    june2025.during(...june).expectFigure(missingPct[0], { value: 50, numerator: 5, denominator: 10 });
  });

  it('EX-MIS-TEXT: the longest current absence is 61 nights, the night of 30 June counted', () => {
    june2025
      .on(endOfJune)
      .expectFigure(missingAtDate[0], { value: 2, companions: { longestSoFar: 61 } })
      .during(...june)
      .expectFigure(missingDuration[0], {
        value: 2,
        numerator: 0 + 2 + 1 + 2 + 5,
        denominator: 5,
        companions: { mean: 2, longest: 5, stillOpen: 2, longestSoFar: 61 },
      });
  });

  it('m5 is away, and with the missing makes 6 distinct children', () => {
    june2025
      .during(...june)
      .expectFigure(childrenAway, {
        value: 1,
        companions: { incidentsOpen: 1, incidentsStarted: 1, missingNow: 0, nights: 1, moreThanOnce: 0 },
      })
      .during(...june)
      .expectFigure(childrenEither, {
        value: 6,
        companions: { incidentsOpen: 8, incidentsStarted: 6, missingNow: 2, nights: 42, moreThanOnce: 1 },
      });
  });

  it('EX-MIS-4: one incident over two months is in both, and once in the quarter', () => {
    const m2 = given(
      `
      child | from       | place | reason
      m2    | 2024-09-02 | U6    | S`,
      `
      child | from       | to
      m2    | 2025-05-30 | 2025-06-01`,
    );
    m2.during('2025-05-01', '2025-05-31')
      .expectFigure(childrenMissing, { value: 1 })
      .during(...june)
      .expectFigure(childrenMissing, { value: 1 })
      .during('2025-04-01', endOfJune)
      .expectFigure(childrenMissing, { value: 1 })
      .during('2025-04-01', endOfJune)
      .expectFigure(missingIncidentsOpenInPeriod[0], { value: 1 });
  });

  it('EX-MIS-6: a late correction restates June, and what was known before stays as it was', () => {
    const onTime = corrected(found('i1', '2025-07-03'), { on: '2025-06-30' });
    june2025
      .on(endOfJune)
      .expectFigure(missingAtDate[0], { value: 2 })
      .and({ m3: [onTime] })
      .on(endOfJune)
      .expectFigure(missingAtDate[0], { value: 1 });
  });
});
