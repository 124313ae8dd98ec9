import { day } from '../kernel/day.js';
import { became, ceased, registered, wentMissing, found } from '../case-record/recorded.given.js';
import { reviewed } from '../case-record/reviewed.given.js';
import { given } from '../indicators/drawn.given.js';
import { contradictions } from './contradictions.queue.js';
import { entriesOf } from './queue.js';

const inCare = given(`
  child | from       | place | reason | born
  cat   | 2025-04-02 | U6    | S      | 2012-06-01`);

describe('the queue of contradictions', () => {
  it('lists a looked-after child from the day the contradiction is about', () => {
    inCare
      .and({ cat: [reviewed('2025-05-02', 'PN1'), reviewed('2025-05-02', 'PN7')] })
      .on('2025-05-01')
      .expectQueue(contradictions, {})
      .on('2025-05-02')
      .expectQueue(contradictions, { cat: 'contradicted' });
  });

  it('lists from the start of care what is about no day, or about one before it', () => {
    const twoBirths = inCare.and({ cat: [registered('2012-06-02')] });
    twoBirths.on('2025-04-01').expectQueue(contradictions, {});
    twoBirths.on('2025-04-02').expectQueue(contradictions, { cat: 'contradicted' });
    inCare
      .and({ cat: [reviewed('2025-03-31')] })
      .on('2025-04-01')
      .expectQueue(contradictions, {})
      .on('2025-04-02')
      .expectQueue(contradictions, { cat: 'contradicted' });
  });

  it('lets go of a child whose care ended, and takes the child back with another period of care', () => {
    given('child | from | place | reason')
      .and({
        cat: [
          registered('2012-06-01'),
          registered('2012-06-02'),
          became('2025-04-02'),
          ceased('2025-05-01'),
          became('2025-07-01'),
        ],
      })
      .on('2025-04-30')
      .expectQueue(contradictions, { cat: 'contradicted' })
      .on('2025-05-01')
      .expectQueue(contradictions, {})
      .on('2025-07-01')
      .expectQueue(contradictions, { cat: 'contradicted' });
  });

  it('keeps a child who turned 18 with no end of care recorded, until one is', () => {
    const open = given(`
      child | from       | place | reason | born
      cat   | 2024-09-02 | U6    | S      | 2007-06-01`);
    open.on('2025-05-31').expectQueue(contradictions, {});
    open.on('2025-06-01').expectQueue(contradictions, { cat: 'contradicted' });
    open.on('2026-03-31').expectQueue(contradictions, { cat: 'contradicted' });
    open
      .and({ cat: [ceased('2025-06-01', 'E17')] })
      .on('2025-06-01')
      .expectQueue(contradictions, {});
  });

  it('names each by its kind, its day and its first event, and says what is to be done', () => {
    const [record] = inCare
      .and({ cat: [reviewed('2025-03-31')] })
      .recordsByName()
      .values();
    expect(record && entriesOf(record, contradictions)).toMatchObject([
      {
        key: 'review-outside-care 2025-03-31 looked-after-review-held 2025-03-31 PN1',
        what: 'Review outside care',
        since: day('2025-03-31'),
        stages: [
          {
            why: 'a looked-after review held 2025-03-31 lies outside every period of care: not counted; correct the date, or record the period of care',
          },
        ],
      },
      { key: 'turned-18-still-open 2030-06-01 child-became-looked-after 2025-04-02' },
    ]);
  });

  it('tells apart two of one kind, day and event', () => {
    const start = wentMissing('i1', '2025-06-05');
    const [record] = inCare
      .and({
        cat: [start, found('i1', '2025-06-01'), { ...found('i1', '2025-06-01', 'located'), id: 'other' }],
      })
      .recordsByName()
      .values();
    expect(record && entriesOf(record, contradictions).map(({ key }) => key)).toEqual([
      'incident-ends-before-start 2025-06-01 missing-incident-started i1 2025-06-05',
      'incident-ends-before-start 2025-06-01 missing-incident-started i1 2025-06-05 2',
      'turned-18-still-open 2030-06-01 child-became-looked-after 2025-04-02',
    ]);
  });
});
