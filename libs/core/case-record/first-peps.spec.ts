import { isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { autumn, notRequired, pep, pepPolicy, spring } from './peps.given.js';
import { became, ceased, registered } from './recorded.given.js';
import { settingOf } from './setting.fact.js';

const schoolDays = pepPolicy('first-pep-counts-in', 'school-days');
const twentyDays = pepPolicy('first-pep-days', 20);
const entered = (on: string) => [registered('2013-05-01'), became(on)];

const firstIn = (history: readonly RecordedEvent[], authority: readonly RecordedEvent[] = [autumn, spring]) =>
  caseRecordOf(history, { setting: settingOf(authority) }).peps.initial;

/** Each first PEP on a line: `2025-10-06 due 2025-10-20`, with a `?` where nobody can say whether it is owed. */
const firstPepsIn = (
  history: readonly RecordedEvent[],
  authority?: readonly RecordedEvent[],
): readonly string[] =>
  firstIn(history, authority).map(
    ({ since, due, owed }) =>
      `${isoDate(since)} due ${due === undefined ? 'unknown' : isoDate(due)}${owed ? '' : '?'}`,
  );

/** What became of each. Nobody stays in care for ever: where nothing else happens it is missed when the child turns 18. */
const outcomesIn = (history: readonly RecordedEvent[]): readonly string[] =>
  firstIn(history).map(({ outcome }) =>
    'on' in outcome ? `${outcome.state} ${isoDate(outcome.on)}` : outcome.state,
  );

describe('the first PEP', () => {
  it('EX-PEP-3: falls due 10 working days after the start; 20 where policy says so', () => {
    expect(firstPepsIn(entered('2025-10-06'))).toEqual(['2025-10-06 due 2025-10-20']);
    expect(firstPepsIn(entered('2025-10-06'), [autumn, twentyDays])).toEqual(['2025-10-06 due 2025-11-03']);
  });

  it('EX-PEP-3: counts school days around half term where policy says so', () => {
    const first = (on: string, ...authority: readonly RecordedEvent[]) =>
      firstPepsIn(entered(on), [autumn, schoolDays, ...authority]);
    expect(first('2025-10-06')).toEqual(['2025-10-06 due 2025-10-20']);
    expect(first('2025-10-06', twentyDays)).toEqual(['2025-10-06 due 2025-11-10']);
    expect(firstPepsIn(entered('2025-10-20'))).toEqual(['2025-10-20 due 2025-11-03']);
    expect(first('2025-10-20')).toEqual(['2025-10-20 due 2025-11-10']);
  });

  it('EX-PEP-4: stands still over Christmas Day and Boxing Day', () => {
    const [first] = firstIn(entered('2025-12-15'));
    expect(first?.due && isoDate(first.due)).toBe('2025-12-31');
    expect(first?.reckoned).toBe(
      '10 working days after 2025-12-15: 2025-12-31; not counted 2025-12-25 (Christmas Day); not counted 2025-12-26 (Boxing Day)',
    );
  });

  it('has no deadline where the calendar does not reach, rather than a guessed one', () => {
    expect(firstPepsIn(entered('2025-12-15'), [autumn, schoolDays])).toEqual(['2025-12-15 due unknown']);
    expect(firstPepsIn(entered('2028-12-22'), [])).toEqual(['2028-12-22 due unknown']);
    expect(firstIn(entered('2028-12-22'), [])[0]?.reckoned).toBe(
      '10 working days after 2028-12-22: not known, the bank holidays of the years it leads to are not loaded',
    );
  });

  it('keeps the policy of the day care started', () => {
    const later = pepPolicy('first-pep-days', 20, '2025-10-07');
    expect(firstPepsIn(entered('2025-10-06'), [later])).toEqual(['2025-10-06 due 2025-10-20']);
    expect(firstPepsIn(entered('2025-10-07'), [later])).toEqual(['2025-10-07 due 2025-11-04']);
  });

  it('is met by the first meeting in the period of care, on the due day in time, the day after late', () => {
    const metOn = (on: string) =>
      firstIn([...entered('2025-10-06'), ...pep('p1', { on, kind: 'initial' })])[0]?.outcome;
    expect(metOn('2025-10-20')).toMatchObject({ state: 'met', late: false });
    expect(metOn('2025-10-21')).toMatchObject({ state: 'met', late: true });
  });

  it('is met by an initial plan held before a planned admission, not by one of an earlier period of care', () => {
    const planned = pep('p1', { on: '2025-10-02', kind: 'initial' });
    expect(outcomesIn([...entered('2025-10-06'), ...planned])).toEqual(['met 2025-10-02']);
    const review = pep('p1', { on: '2025-10-02' });
    expect(outcomesIn([...entered('2025-10-06'), ...review])).toEqual(['missed 2031-05-01']);
    const again = [...entered('2025-09-01'), ceased('2025-10-03'), became('2025-10-06')];
    expect(outcomesIn([...again, ...planned])).toEqual(['met 2025-10-02', 'missed 2031-05-01']);
  });

  it('is cancelled where care ends by the deadline, and missed where it ends after', () => {
    expect(outcomesIn([...entered('2025-10-06'), ceased('2025-10-20')])).toEqual(['cancelled 2025-10-20']);
    expect(outcomesIn([...entered('2025-10-06'), ceased('2025-10-21')])).toEqual(['missed 2025-10-21']);
  });

  it('is not required where none is in the term it falls due in', () => {
    expect(outcomesIn([...entered('2025-10-06'), notRequired('2025-autumn')])).toEqual(['not-required']);
    expect(outcomesIn([...entered('2025-10-06'), notRequired('2026-spring')])).toEqual(['missed 2031-05-01']);
  });

  it('is owed of no record that begins in care, and of nobody too young', () => {
    const recordBegins = became('2025-10-06', 'U6/PR1', { alreadyLookedAfter: true });
    expect(firstPepsIn([registered('2013-05-01'), recordBegins])).toEqual([]);
    expect(firstPepsIn([registered('2022-09-02'), became('2025-10-06')])).toEqual([]);
    expect(firstPepsIn([registered('2022-08-31'), became('2025-10-06')])).toHaveLength(1);
  });

  it('is not known to be owed without a date of birth, nor just after a third birthday without terms', () => {
    expect(firstPepsIn([became('2025-10-06')])).toEqual(['2025-10-06 due 2025-10-20?']);
    expect(firstPepsIn([registered('2022-09-01'), became('2025-10-06')], [])).toEqual([
      '2025-10-06 due 2025-10-20?',
    ]);
    expect(firstPepsIn([registered('2022-04-06'), became('2025-10-06')], [])).toEqual([
      '2025-10-06 due 2025-10-20',
    ]);
  });
});
