import { given } from '../drawn.given.js';
import { inHouseFosterPct } from './in-house-foster-pct.indicator.js';
import { placementTypeMix } from './placement-type-mix.indicator.js';

describe('cla-in-house-foster-pct', () => {
  it('EX-INH-1: 42% of all looked after, 60% of the fostered', () => {
    given(`
      child                | from       | place  | reason
      own1..own42          | 2024-05-01 | U6/PR1 | S
      other1..other2       | 2024-05-01 | U6/PR2 | S
      agency1..agency22    | 2024-05-01 | U6/PR4 | S
      voluntary1..voluntary4 | 2024-05-01 | U6/PR5 | S
      home1..home30        | 2024-05-01 | K2/PR1 | S`)
      .on('2025-03-31')
      .expectFigure(inHouseFosterPct, {
        value: 42,
        numerator: 42,
        denominator: 100,
        companions: { fostered: 70, ofFosteredPct: 60, withoutRelatives: 42 },
      })
      .on('2025-03-31')
      .expectBy(placementTypeMix, 'placementGroup', { 'foster-other': 70, homes: 30 })
      .on('2025-03-31')
      .expectBy(placementTypeMix, 'provider', { PR1: 72, PR2: 2, PR4: 22, PR5: 4 });
  });

  it('EX-INH-2: counts a child in hospital by the carer they are away from', () => {
    given(`
      child | from       | place  | reason
      cat   | 2024-05-01 | U6/PR1 | S
      cat   | 2025-03-20 | T1     | P`)
      .on('2025-03-31')
      .expect(inHouseFosterPct, { cat: 'numerator' })
      .on('2025-03-31')
      .expectBy(placementTypeMix, 'placementGroup', { 'foster-other': 1 });
  });

  it('shows relatives and friends apart', () => {
    given(`
      child | from       | place  | reason
      ann   | 2024-05-01 | U1/PR1 | S
      bob   | 2024-05-01 | U4/PR1 | S`)
      .on('2025-03-31')
      .expectFigure(inHouseFosterPct, {
        value: 100,
        companions: { fostered: 2, ofFosteredPct: 100, withoutRelatives: 1 },
      });
  });

  it('leaves a child whose provider is not recorded in the denominator, and shows the provider as not recorded', () => {
    given(`
      child | from       | place | reason
      cat   | 2024-05-01 | U6    | S`)
      .on('2025-03-31')
      .expect(inHouseFosterPct, { cat: 'denominator' })
      .on('2025-03-31')
      .expectBy(placementTypeMix, 'provider', { 'not-recorded': 1 });
  });

  it('changes on the day of the move', () => {
    given(`
      child | from       | place  | reason
      cat   | 2024-05-01 | U6/PR1 | S
      cat   | 2025-03-31 | U6/PR4 | P`)
      .on('2025-03-30')
      .expect(inHouseFosterPct, { cat: 'numerator' })
      .on('2025-03-31')
      .expect(inHouseFosterPct, { cat: 'denominator' });
  });

  it('counts no short break and nobody who has left', () => {
    given(`
      child | from       | to         | place  | reason | ls
      ann   | 2024-05-01 |            | U6/PR1 | S      | V4
      bob   | 2024-05-01 | 2025-03-31 | U6/PR1 | S      | C2`)
      .on('2025-03-31')
      .expect(inHouseFosterPct, {});
  });
});
