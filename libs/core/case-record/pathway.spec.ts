import { isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import type { Outcome } from './obligation.js';
import { needsAssessed, planCompleted, planReviewed } from './pathway.given.js';
import { became, ceased, registered } from './recorded.given.js';

const inWords = (outcome: Outcome): string => {
  switch (outcome.state) {
    case 'open':
    case 'not-required':
      return outcome.state;
    case 'met':
      return `met ${isoDate(outcome.on)}${outcome.late ? ' late' : ''}`;
    case 'missed':
    case 'cancelled':
      return `${outcome.state} ${isoDate(outcome.on)}: ${outcome.why}`;
  }
};

/** `due 2025-08-10, met 2025-07-21`: everything owed by one rule. */
const owed = (rule: 'assessments' | 'reviews', ...events: readonly RecordedEvent[]): readonly string[] =>
  caseRecordOf(events).pathway[rule].map(({ due, outcome }) => `due ${isoDate(due)}, ${inWords(outcome)}`);

/** Eligible from 2025-05-10, relevant or former relevant after care, 21 on 2030-05-10. */
const ann = [registered('2009-05-10'), became('2024-01-06')];

describe('the needs assessment', () => {
  it('EX-PP-1: is due three months after the 16th birthday', () => {
    expect(owed('assessments', ...ann, needsAssessed('2025-07-21'))).toEqual([
      'due 2025-08-10, met 2025-07-21',
    ]);
  });

  it('EX-PP-2: is due three months after becoming eligible, clamped to the end of the month', () => {
    expect(
      owed('assessments', registered('2008-10-01'), became('2025-06-01'), needsAssessed('2025-11-30')),
    ).toEqual(['due 2025-11-30, met 2025-11-30']);
  });

  it('is late on the day after it was due', () => {
    expect(owed('assessments', ...ann, needsAssessed('2025-08-11'))).toEqual([
      'due 2025-08-10, met 2025-08-11 late',
    ]);
  });

  it('is met by one completed before the 16th birthday, and by the first of several', () => {
    expect(owed('assessments', ...ann, needsAssessed('2025-04-30'), needsAssessed('2025-09-01'))).toEqual([
      'due 2025-08-10, met 2025-04-30',
    ]);
  });

  it('is owed no longer where another authority takes over before it is due', () => {
    expect(owed('assessments', ...ann, ceased('2025-08-10', 'E3'))).toEqual([
      'due 2025-08-10, cancelled 2025-08-10: care ended with REC E3',
    ]);
  });

  it('was missed where the young person went after it was due', () => {
    expect(owed('assessments', ...ann, ceased('2025-08-11', 'E3'))).toEqual([
      'due 2025-08-10, missed 2025-08-11: care ended with REC E3',
    ]);
  });

  it('is missed on the 21st birthday where it was never done', () => {
    expect(owed('assessments', ...ann)).toEqual(['due 2025-08-10, missed 2030-05-10: turned 21']);
  });

  it('is owed again to who comes back from home, and only where none was ever completed', () => {
    const there = [...ann, ceased('2025-06-01', 'E4A'), became('2026-02-01')];
    expect(owed('assessments', ...there)).toEqual([
      'due 2025-08-10, missed 2025-11-30: home with a parent for six months',
      'due 2026-05-01, missed 2030-05-10: turned 21',
    ]);
    expect(owed('assessments', ...there, needsAssessed('2025-07-01'))).toEqual([
      'due 2025-08-10, met 2025-07-01',
    ]);
  });
});

describe('a review of the plan', () => {
  it('is due six months after the plan, then after each review', () => {
    expect(
      owed(
        'reviews',
        ...ann,
        planCompleted('2025-08-31'),
        planReviewed('2026-02-28'),
        planReviewed('2026-08-29'),
      ),
    ).toEqual([
      'due 2026-02-28, met 2026-02-28',
      'due 2026-08-28, met 2026-08-29 late',
      'due 2027-02-28, missed 2030-05-10: turned 21',
    ]);
  });

  it('is met by a new plan as well', () => {
    expect(owed('reviews', ...ann, planCompleted('2025-08-01'), planCompleted('2025-12-01', 'pp2'))).toEqual([
      'due 2026-02-01, met 2025-12-01',
      'due 2026-06-01, missed 2030-05-10: turned 21',
    ]);
  });

  it('is one thing where a plan and a review are of one day', () => {
    expect(
      owed(
        'reviews',
        ...ann,
        planCompleted('2025-08-01'),
        planReviewed('2025-08-01'),
        ceased('2025-09-01', 'E3'),
      ),
    ).toEqual(['due 2026-02-01, cancelled 2025-09-01: care ended with REC E3']);
  });

  it('is owed from a plan made before the 16th birthday', () => {
    expect(owed('reviews', ...ann, planCompleted('2025-02-01'), planReviewed('2025-09-01'))).toEqual([
      'due 2025-08-01, met 2025-09-01 late',
      'due 2026-03-01, missed 2030-05-10: turned 21',
    ]);
  });

  it('is not owed before the 16th birthday', () => {
    expect(owed('reviews', ...ann, planCompleted('2024-06-01'), planReviewed('2025-05-10'))).toEqual([
      'due 2025-11-10, missed 2030-05-10: turned 21',
    ]);
  });

  it('EX-PP-6: is owed no longer to who has been home with a parent for six months', () => {
    expect(owed('reviews', ...ann, planCompleted('2025-08-01'), ceased('2025-06-01', 'E4A'))).toEqual([
      'due 2026-02-01, cancelled 2025-11-30: home with a parent for six months',
    ]);
  });

  it('is owed again from the same plan to who comes back into care', () => {
    const record = caseRecordOf([
      ...ann,
      planCompleted('2025-08-01'),
      ceased('2025-06-01', 'E4A'),
      became('2026-03-01'),
      planReviewed('2026-04-01'),
    ]);
    expect(record.pathway.reviews.map(({ key }) => key)).toEqual(['2025-08-01', '2026-03-01', '2026-04-01']);
    expect(record.pathway.reviews.map(({ outcome }) => inWords(outcome))).toEqual([
      'cancelled 2025-11-30: home with a parent for six months',
      'met 2026-04-01 late',
      'missed 2030-05-10: turned 21',
    ]);
  });

  it('is owed to nobody who is only qualifying', () => {
    expect(
      owed(
        'reviews',
        registered('2008-10-01'),
        became('2025-06-01'),
        ceased('2025-07-01'),
        planCompleted('2025-08-01'),
      ),
    ).toEqual([]);
  });
});

describe('contradictions about a plan', () => {
  const findings = (...events: readonly RecordedEvent[]): readonly string[] =>
    caseRecordOf(events)
      .findings.filter(({ kind }) => kind.startsWith('plan-'))
      .map(({ kind, detail }) => `${kind}: ${detail}`);

  it('are a review before the plan was made, which counts all the same', () => {
    const events = [...ann, planCompleted('2025-09-01'), planReviewed('2025-08-01')];
    expect(findings(...events)).toEqual([
      'plan-reviewed-before-made: pathway plan pp1 was reviewed on 2025-08-01, before it was completed on 2025-09-01: both count; correct one of the dates',
    ]);
    expect(owed('reviews', ...events)[0]).toBe('due 2026-02-01, met 2025-09-01');
  });

  it('are a review of a plan never completed, which counts all the same', () => {
    const events = [...ann, planCompleted('2025-07-01'), planReviewed('2025-08-01', 'pp2')];
    expect(findings(...events)).toEqual([
      'plan-reviewed-without-plan: pathway plan pp2 was reviewed on 2025-08-01, but never completed: the review counts; record when the plan was completed',
    ]);
    expect(owed('reviews', ...events)[1]).toBe('due 2026-02-01, missed 2030-05-10: turned 21');
  });

  it('are not a review on the day the plan was made, nor a plan for somebody who is owed none', () => {
    expect(findings(...ann, planCompleted('2025-08-01'), planReviewed('2025-08-01'))).toEqual([]);
    expect(findings(registered('2009-05-10'), planCompleted('2025-08-01'))).toEqual([]);
  });
});
