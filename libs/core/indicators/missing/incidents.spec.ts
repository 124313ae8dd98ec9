import { found, reclassified, wentMissing } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { june } from './june.given.js';
import { missingAtDate } from './missing-at-date.indicator.js';
import { missingChildrenInPeriod } from './missing-children-in-period.indicator.js';
import { missingDuration } from './missing-duration.indicator.js';
import { missingIncidentsOpenInPeriod } from './missing-incidents-open-in-period.indicator.js';
import { missingIncidentsStarted } from './missing-incidents-started.indicator.js';
import { missingNights } from './missing-nights.indicator.js';
import { missingPct } from './missing-pct.indicator.js';

const [children, away, either] = missingChildrenInPeriod;
const inCare = `
  child               | from       | place | reason
  ann bob cat dan eve | 2024-09-02 | U6    | S`;

describe('missing incidents', () => {
  it('EX-MIS-1: counts overlapping incidents as one, and says so', () => {
    given(
      `
      child | from       | place | reason | born
      cat   | 2024-09-02 | U6    | S      | 2010-05-01`,
      `
      child | kind | from       | to
      cat   | M    | 2025-06-01 | 2025-06-05
      cat   | M    | 2025-06-03 | 2025-06-07`,
    )
      .during(...june)
      .expectFigure(children, {
        value: 1,
        companions: { incidentsOpen: 1, incidentsStarted: 1, missingNow: 0, nights: 6, moreThanOnce: 0 },
      })
      .expectFindings({ cat: ['incidents-overlap'] });
  });

  it('EX-MIS-2: counts an incident that began on the day another ended as a second one', () => {
    given(
      inCare,
      `
      child | from       | to
      cat   | 2025-06-01 | 2025-06-05
      cat   | 2025-06-05 | 2025-06-07`,
    )
      .during(...june)
      .expectFigure(children, {
        value: 1,
        companions: { incidentsOpen: 2, incidentsStarted: 2, missingNow: 0, nights: 6, moreThanOnce: 1 },
      });
  });

  it('EX-MIS-3: counts missing that became away once in each, and the child once in either', () => {
    const drawn = given(
      inCare,
      `
      child | kind | from       | to
      cat   | M    | 2025-06-01 | 2025-06-03
      cat   | A    | 2025-06-03 | 2025-06-05`,
    );
    drawn
      .during(...june)
      .expectFigure(missingIncidentsOpenInPeriod[0], { value: 1 })
      .during(...june)
      .expectFigure(missingIncidentsOpenInPeriod[1], { value: 1 })
      .during(...june)
      .expectFigure(either, { value: 1 })
      .during(...june)
      .expectFigure(missingNights[2], { value: 4 });
  });

  it('EX-MIS-3: whether drawn as two incidents or as one reclassified', () => {
    const one = [
      wentMissing('i1', '2025-06-01'),
      reclassified('i1', '2025-06-03', 'A'),
      found('i1', '2025-06-05'),
    ];
    given(inCare)
      .and({ cat: one })
      .during(...june)
      .expect(children, { cat: 'numerator' })
      .during(...june)
      .expect(away, { cat: 'numerator' })
      .during(...june)
      .expectFigure(missingNights[0], { value: 2 })
      .during(...june)
      .expectFigure(missingNights[1], { value: 2 })
      .on('2025-06-02')
      .expect(missingAtDate[0], { cat: 'numerator' })
      .on('2025-06-03')
      .expect(missingAtDate[1], { cat: 'numerator' });
  });

  it('EX-MIS-5: closes an incident on the 18th birthday, with care', () => {
    given(
      `
      child | from       | to         | place | reason | rec | born
      cat   | 2020-01-01 | 2025-06-20 | U6    | S      | E8  | 2007-06-20`,
      `
      child | from       | to         | because
      cat   | 2025-06-15 | 2025-06-20 | turned-18`,
    )
      .on('2025-06-19')
      .expect(missingAtDate[0], { cat: 'numerator' })
      .on('2025-06-20')
      .expect(missingAtDate[0], { cat: 'outside' })
      .during(...june)
      .expectBy(missingIncidentsOpenInPeriod[0], 'incidentEnding', { 'ceased-care': 1 })
      .expectFindings({});
  });

  it('EX-MIS-5: and where neither end was recorded', () => {
    given(
      `
      child | from       | place | reason | born
      cat   | 2020-01-01 | U6    | S      | 2007-06-20`,
      `
      child | from
      cat   | 2025-06-15`,
    )
      .on('2025-06-19')
      .expect(missingAtDate[0], { cat: 'numerator' })
      .on('2025-06-20')
      .expect(missingAtDate[0], {})
      .during(...june)
      .expectBy(missingIncidentsOpenInPeriod[0], 'incidentEnding', { 'turned-18': 1 })
      .expectFindings({ cat: ['turned-18-still-open'] });
  });

  it('EX-MIS-7: the mean of two incidents a child hides that one went five times', () => {
    given(
      inCare,
      `
      child           | from       | to
      cat             | 2025-06-01 | 2025-06-02
      cat             | 2025-06-05 | 2025-06-06
      cat             | 2025-06-10 | 2025-06-11
      cat             | 2025-06-15 | 2025-06-16
      cat ann bob dan | 2025-06-20 | 2025-06-21`,
    )
      .during(...june)
      .expectFigure(children, {
        value: 4,
        companions: { incidentsOpen: 8, incidentsStarted: 8, missingNow: 0, nights: 8, moreThanOnce: 1 },
      });
  });

  it('counts the day found as a day missing, but not as missing at its close', () => {
    const drawn = given(
      inCare,
      `
      child | from       | to
      ann   | 2025-05-20 | 2025-05-31
      bob   | 2025-05-20 | 2025-06-01
      cat   | 2025-06-30 | 2025-06-30
      dan   | 2025-07-01 |`,
    );
    drawn
      .during(...june)
      .expect(children, { bob: 'numerator', cat: 'numerator' })
      .on('2025-06-30')
      .expect(missingAtDate[0], {})
      .during(...june)
      .expectFigure(missingNights[0], { value: 0 })
      .during(...june)
      .expectFigure(missingDuration[0], { value: 6, numerator: 12, denominator: 2 })
      .during(...june)
      .expect(missingIncidentsStarted[0], { cat: 'numerator' });
  });

  it('does not count an incident that ended with care on the first day: the child was not looked after in the period', () => {
    given(
      `
      child | from       | to         | place | reason
      cat   | 2024-09-02 | 2025-06-01 | U6    | S
      dan   | 2024-09-02 |            | U6    | S`,
      `
      child | from       | to         | because
      cat   | 2025-05-20 | 2025-06-01 | ceased-care`,
    )
      .during(...june)
      .expect(children, {})
      .during(...june)
      .expectFigure(missingPct[0], { value: 0, numerator: 0, denominator: 1 });
  });

  it('counts the same inside care only, when found after care ended or gone before it began', () => {
    given(
      `
      child | from       | to         | place | reason | born
      cat   | 2024-09-02 | 2025-06-10 | U6    | S      | 2010-05-01
      dan   | 2025-06-10 |            | U6    | S      | 2010-05-01`,
      `
      child | from       | to         | because
      cat   | 2025-06-05 | 2025-06-15 | located
      dan   | 2025-06-05 | 2025-06-15 | returned`,
    )
      .during(...june)
      .expectFigure(missingNights[0], { value: 5 + 5, companions: { nightsInCare: 9 + 21 } })
      .during(...june)
      .expectBy(missingIncidentsOpenInPeriod[0], 'incidentEnding', { 'ceased-care': 1, returned: 1 })
      .expectFindings({
        cat: ['incident-crosses-the-edge-of-care'],
        dan: ['incident-crosses-the-edge-of-care'],
      });
  });

  it('counts nothing of children in short breaks or not in care at all', () => {
    given(
      `
      child | from       | to         | place | reason | ls | born
      ann   | 2024-09-02 |            | K2    | S      | V4 | 2010-05-01
      bob   | 2024-09-02 | 2025-05-01 | U6    | S      | C2 | 2010-05-01`,
      `
      child   | from       | to
      ann bob | 2025-06-05 | 2025-06-07`,
    )
      .during(...june)
      .expect(either, {})
      .during(...june)
      .expectFigure(missingPct[2], { value: null, numerator: 0, denominator: 0 })
      .expectFindings({ ann: ['missing-outside-care'], bob: ['missing-outside-care'] });
  });

  it('takes the age at the start of the incident', () => {
    given(
      `
      child | from       | place | reason | born
      ann   | 2024-09-02 | U6    | S      | 2015-06-10
      bob   | 2024-09-02 | U6    | S      |`,
      `
      child   | from       | to
      ann bob | 2025-06-09 | 2025-06-12`,
    )
      .during(...june)
      .expectBy(missingIncidentsStarted[0], 'ageBand', { '5-9': 1, 'not-recorded': 1 });
  });
});
