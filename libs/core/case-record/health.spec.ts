import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { became, ceased, registered } from './recorded.given.js';
import { assessed, dueIn, findingsIn, owedIn } from './reviewed.given.js';

const owed = (...history: readonly RecordedEvent[]): readonly string[] =>
  owedIn(caseRecordOf(history).health.obligations);

const due = (...history: readonly RecordedEvent[]): readonly string[] =>
  dueIn(caseRecordOf(history).health.obligations);

const born = registered('2020-07-15');
const inCare = became('2025-04-02');

describe('health assessments', () => {
  it('are first due in time for the first review, 20 working days after becoming looked after', () => {
    expect(due(born, inCare)).toEqual(['initial since 2025-04-02 due 2025-05-02']);
    expect(due(born, inCare, assessed('2025-05-02', 'initial'))[0]).toBe(
      'initial since 2025-04-02 due 2025-05-02, done 2025-05-02',
    );
    expect(due(born, inCare, assessed('2025-05-03', 'initial'))[0]).toBe(
      'initial since 2025-04-02 due 2025-05-02, done 2025-05-03',
    );
  });

  it('EX-HLT-1: made under 5 make the next due in six months, though that is the fifth birthday', () => {
    expect(due(born, became('2024-12-18'), assessed('2025-01-15', 'initial')).at(-1)).toBe(
      'review since 2025-01-15 due 2025-07-15',
    );
  });

  it('made on the fifth birthday make the next due in twelve months, the day before in six', () => {
    expect(due(born, inCare, assessed('2025-07-14')).at(-1)).toBe('review since 2025-07-14 due 2026-01-14');
    expect(due(born, inCare, assessed('2025-07-15')).at(-1)).toBe('review since 2025-07-15 due 2026-07-15');
  });

  it('made before care began count for nothing, and are a finding', () => {
    const history = [born, inCare, assessed('2025-04-01', 'initial')];
    expect(due(...history)).toEqual(['initial since 2025-04-02 due 2025-05-02']);
    expect(findingsIn(...history)).toEqual(['health-assessment-outside-care']);
  });

  it('begin anew with a new period of care', () => {
    expect(
      due(born, inCare, assessed('2025-05-01', 'initial'), ceased('2025-06-02'), became('2025-09-01')),
    ).toEqual([
      'initial since 2025-04-02 due 2025-05-02, done 2025-05-01',
      'review since 2025-05-01 due 2025-11-01',
      'initial since 2025-09-01 due 2025-09-29',
    ]);
  });

  it('meet what is due whatever they are called', () => {
    expect(due(born, inCare, assessed('2025-05-02', 'review'))[0]).toBe(
      'initial since 2025-04-02 due 2025-05-02, done 2025-05-02',
    );
  });

  it('are late the day after they were due', () => {
    expect(owed(inCare, assessed('2025-05-02', 'initial'))[0]).toBe(
      'initial since 2025-04-02 due 2025-05-02: met 2025-05-02',
    );
    expect(owed(inCare, assessed('2025-05-03', 'initial'))[0]).toBe(
      'initial since 2025-04-02 due 2025-05-02: late 2025-05-03',
    );
  });

  it('not made by the 18th birthday are missed on it, those due from that day on are owed no more', () => {
    const almost18 = registered('2007-06-01');
    expect(owed(almost18, inCare)).toEqual(['initial since 2025-04-02 due 2025-05-02: missed 2025-06-01']);
    expect(owed(almost18, became('2025-05-09'))).toEqual([
      'initial since 2025-05-09 due 2025-06-09: cancelled 2025-06-01',
    ]);
  });

  it('are next due on a day not known where no date of birth is recorded', () => {
    expect(owed(inCare, assessed('2025-05-02', 'initial'))).toEqual([
      'initial since 2025-04-02 due 2025-05-02: met 2025-05-02',
      'review since 2025-05-02 due unknown: open',
    ]);
  });

  it('where the record begins inside a period of care begin with the first one made', () => {
    const alreadyInCare = became('2025-01-01', 'U6', { alreadyLookedAfter: true });
    expect(due(born, alreadyInCare, assessed('2025-07-01'))).toEqual([
      'review since 2025-07-01 due 2026-01-01',
    ]);
    expect(due(born, alreadyInCare)).toEqual(['review since 2025-01-01 due 2025-07-01']);
    expect(due(registered('2010-07-15'), alreadyInCare)).toEqual(['review since 2025-01-01 due 2026-01-01']);
  });
});
