import { isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import {
  autumn,
  held,
  initiated,
  notRequired,
  pep,
  pepPolicy,
  returned,
  signedOff,
  spring,
  submitted,
  summer,
  termPublished,
} from './peps.given.js';
import { became, ceased, corrected, registered, statusChanged, withdrawn } from './recorded.given.js';
import { settingOf } from './setting.fact.js';

const inCare = [registered('2013-05-01'), became('2024-09-02')];

const pepsOf = (history: readonly RecordedEvent[], authority: readonly RecordedEvent[]) =>
  caseRecordOf(history, { setting: settingOf(authority) }).peps;

/** What became of each term: `2025-autumn not-held`. A `?` where nobody can say whether one is owed. */
const termsIn = (history: readonly RecordedEvent[], authority = [autumn, spring]): readonly string[] =>
  pepsOf(history, authority).termly.map(
    ({ term, became: what, owed }) => `${term.term} ${what}${owed ? '' : '?'}`,
  );

describe('the PEP of a term', () => {
  it('EX-PEP-1: is held in its term and signed off late, and does nothing for the next', () => {
    const history = [
      ...inCare,
      ...pep('p1', { on: '2025-11-20', submittedOn: '2025-12-10', signedOn: '2026-01-14' }),
    ];
    expect(termsIn(history)).toEqual(['2025-autumn signed-off-late', '2026-spring not-held']);
    const [first, second] = pepsOf(history, [autumn, spring]).termly;
    expect(first?.heldOn && isoDate(first.heldOn)).toBe('2025-11-20');
    expect(first?.outcome).toMatchObject({ state: 'met', late: true });
    expect(second?.plan).toBeUndefined();
  });

  it('EX-PEP-2: stays missed for ever, whatever is signed later', () => {
    const history = [...inCare, ...pep('p1', { on: '2026-02-02', signedOn: '2026-02-20' })];
    expect(termsIn(history)).toEqual(['2025-autumn not-held', '2026-spring signed-off-in-term']);
    const [missed] = pepsOf(history, [autumn, spring]).termly;
    expect(missed?.outcome).toEqual({
      state: 'missed',
      on: missed!.due + 1,
      why: 'no meeting was held in term 2025-autumn, which ended on 2025-12-19',
    });
  });

  it('EX-PEP-4: is not owed where the first PEP falls due after the last day of term', () => {
    const startsOn = (on: string) => [registered('2013-05-01'), became(on)];
    expect(termsIn(startsOn('2025-12-15'))).toEqual(['2026-spring not-held']);
    // 5 December and 10 working days are 19 December, the last day of term.
    expect(termsIn(startsOn('2025-12-05'))).toEqual(['2025-autumn not-held', '2026-spring not-held']);
    expect(termsIn(startsOn('2025-12-08'))).toEqual(['2026-spring not-held']);
  });

  it('EX-PEP-8: is cancelled where care ends with none held, and stays where one was signed off', () => {
    const left = [...inCare, ceased('2025-11-30')];
    expect(termsIn(left)).toEqual(['2025-autumn cancelled']);
    expect(termsIn([...left, ...pep('p1', { on: '2025-11-10', signedOn: '2025-11-20' })])).toEqual([
      '2025-autumn signed-off-in-term',
    ]);
    expect(pepsOf(left, [autumn]).termly[0]?.outcome).toMatchObject({
      state: 'cancelled',
      why: 'care ended on 2025-11-30 (E4A)',
    });
  });

  it('stays where it was held before care ended, for it can still be signed off', () => {
    const left = [...inCare, ceased('2025-11-30'), initiated('p1', '2025-11-03')];
    expect(termsIn([...left, held('p1', '2025-11-30')])).toEqual(['2025-autumn held-not-signed']);
    expect(termsIn([...left, held('p1', '2025-12-01')])).toEqual(['2025-autumn cancelled']);
    expect(termsIn([...left, held('p1', '2025-11-10'), signedOff('p1', '2025-12-05')])).toEqual([
      '2025-autumn signed-off-in-term',
    ]);
  });

  it('is cancelled by care that ends on the last day of term, not by care that ends the day after', () => {
    expect(termsIn([...inCare, ceased('2025-12-19')])).toEqual(['2025-autumn cancelled']);
    expect(termsIn([...inCare, ceased('2025-12-20')])).toEqual(['2025-autumn not-held']);
    expect(termsIn([...inCare, ceased('2025-09-01')])).toEqual([]);
  });

  it('ends with care on the 18th birthday, moved out of age', () => {
    const history = [registered('2007-11-10'), became('2024-09-02')];
    expect(termsIn(history)).toEqual(['2025-autumn cancelled']);
    expect(pepsOf(history, [autumn]).termly[0]?.outcome).toMatchObject({ why: 'turned 18 on 2025-11-10' });
  });

  it('is in time when it is signed off on the last day of term', () => {
    const signedOn = (on: string) => termsIn([...inCare, ...pep('p1', { on: '2025-11-20', signedOn: on })]);
    expect(signedOn('2025-12-19')[0]).toBe('2025-autumn signed-off-in-term');
    expect(signedOn('2025-12-20')[0]).toBe('2025-autumn signed-off-late');
  });

  it('is held on the first and on the last day of term, not between terms', () => {
    const heldOn = (on: string) => termsIn([...inCare, initiated('p1', '2025-08-20'), held('p1', on)]);
    expect(heldOn('2025-09-01')[0]).toBe('2025-autumn held-not-signed');
    expect(heldOn('2025-12-19')[0]).toBe('2025-autumn held-not-signed');
    expect(heldOn('2025-12-22')).toEqual(['2025-autumn not-held', '2026-spring not-held']);
  });

  it('is that of the term a plan names: a meeting after it does not count, nor for the term it falls in', () => {
    const named = pep('p1', { term: '2025-autumn', begunOn: '2025-12-01', on: '2026-01-08' });
    expect(termsIn([...inCare, ...named])).toEqual(['2025-autumn not-held', '2026-spring not-held']);
    expect(termsIn([...inCare, ...named, signedOff('p1', '2026-01-20')])).toEqual([
      '2025-autumn not-held',
      '2026-spring not-held',
    ]);
  });

  it('takes the first meeting and the first sign-off of several plans of a term', () => {
    const first = pep('p1', { on: '2025-10-10' });
    const second = pep('p2', { on: '2025-12-01', signedOn: '2025-12-10' });
    const [autumnPep] = pepsOf([...inCare, ...first, ...second], [autumn]).termly;
    expect(autumnPep?.became).toBe('signed-off-in-term');
    expect(isoDate(autumnPep!.heldOn!)).toBe('2025-10-10');
    expect(autumnPep?.plan?.pep).toBe('p2');
  });

  it('is signed off without a recorded meeting where somebody signed in the term', () => {
    const history = [...inCare, initiated('p1', '2025-11-03', { term: '2025-autumn' })];
    const [signed] = pepsOf([...history, signedOff('p1', '2025-12-08')], [autumn]).termly;
    expect(signed).toMatchObject({ became: 'signed-off-in-term', heldOn: undefined });
    expect(termsIn([...history, signedOff('p1', '2026-01-08')])[0]).toBe('2025-autumn not-held');
  });

  it('is not required where that is said of its term', () => {
    expect(termsIn([...inCare, notRequired('2025-autumn')])).toEqual([
      '2025-autumn not-required',
      '2026-spring not-held',
    ]);
  });

  it('is one for a child who left and came back within a term', () => {
    const back = [...inCare, ceased('2025-10-10'), became('2025-11-10')];
    expect(termsIn(back)).toEqual(['2025-autumn not-held', '2026-spring not-held']);
    const tooLate = [...inCare, ceased('2025-10-10'), became('2025-12-15')];
    expect(termsIn(tooLate)).toEqual(['2025-autumn cancelled', '2026-spring not-held']);
  });

  it('is owed of children whose record begins in care, and never on short breaks', () => {
    const recordBegins = became('2025-12-15', 'U6/PR1', { alreadyLookedAfter: true });
    expect(termsIn([registered('2013-05-01'), recordBegins], [autumn])).toEqual(['2025-autumn not-held']);
    const shortBreaks = became('2024-09-02', 'U6/PR1', { legalStatus: 'V4' });
    expect(termsIn([registered('2013-05-01'), shortBreaks], [autumn])).toEqual([]);
    expect(termsIn([registered('2013-05-01'), shortBreaks, statusChanged('2025-10-06', 'V2')])).toEqual([
      '2025-autumn not-held',
      '2026-spring not-held',
    ]);
  });

  it('follows corrected terms and withdrawn meetings', () => {
    const meeting = held('p1', '2025-12-19');
    const history = [...inCare, initiated('p1', '2025-11-03'), meeting];
    expect(termsIn(history)[0]).toBe('2025-autumn held-not-signed');
    expect(termsIn([...history, withdrawn(meeting)])[0]).toBe('2025-autumn not-held');
    const shorter = corrected(termPublished('2025-autumn', '2025-09-01', '2025-12-19'), {
      to: '2025-12-18',
    });
    expect(termsIn(history, [autumn, shorter])[0]).toBe('2025-autumn not-held');
  });
});

describe('the age at which a PEP is owed', () => {
  const born = (dateOfBirth: string) => [registered(dateOfBirth), became('2024-09-02')];

  it('is from the term after the third birthday; one that begins on the birthday is not after it', () => {
    expect(termsIn(born('2022-09-02'))).toEqual(['2026-spring not-held']);
    expect(termsIn(born('2022-09-01'))).toEqual(['2026-spring not-held']);
    expect(termsIn(born('2022-08-31'))).toEqual(['2025-autumn not-held', '2026-spring not-held']);
    expect(termsIn(born('2022-12-25'))).toEqual(['2026-spring not-held']);
    expect(termsIn(born('2023-01-05'))).toEqual([]);
  });

  it('is set by policy, as it was when the term began', () => {
    const fromTwo = pepPolicy('pep-from-age', 2, '2026-01-05');
    expect(termsIn(born('2023-06-01'), [autumn, spring, fromTwo])).toEqual(['2026-spring not-held']);
    expect(termsIn(born('2023-06-01'), [autumn, spring, pepPolicy('pep-from-age', 2, '2026-01-06')])).toEqual(
      [],
    );
  });

  it('goes on to 31 August of the school year of the 18th birthday, for those still looked after', () => {
    const residential = became('2024-09-02', 'K2', { legalStatus: 'V2' });
    const next = termPublished('2026-autumn', '2026-09-01', '2026-12-18');
    const terms = [autumn, spring, summer, next];
    expect(termsIn([registered('2007-11-10'), residential], terms)).toEqual([
      '2025-autumn not-held',
      '2026-spring not-held',
      '2026-summer not-held',
    ]);
    expect(termsIn([registered('2008-09-01'), residential], terms)).toHaveLength(4);
    expect(termsIn([registered('2008-08-31'), residential], terms)).toHaveLength(3);
  });

  it('is not known without a date of birth', () => {
    expect(termsIn([became('2024-09-02')], [autumn])).toEqual(['2025-autumn not-held?']);
  });
});

describe('a new entrant', () => {
  const schoolDays = pepPolicy('first-pep-counts-in', 'school-days');
  const startsOn = (on: string) => [registered('2013-05-01'), became(on)];

  it('joins by the deadline that policy sets: half term moves it by a week', () => {
    const short = termPublished('2025-autumn', '2025-09-01', '2025-11-05', [
      { from: '2025-10-27', to: '2025-10-31' },
    ]);
    expect(termsIn(startsOn('2025-10-20'), [short, spring])[0]).toBe('2025-autumn not-held');
    expect(termsIn(startsOn('2025-10-20'), [short, spring, schoolDays])[0]).toBe('2026-spring not-held');
  });

  it('does not join the last term published where school days lead beyond it', () => {
    expect(termsIn(startsOn('2025-12-15'), [autumn, schoolDays])).toEqual([]);
  });

  it('joins a term that begins after the start, though the terms before it are not published', () => {
    expect(termsIn(startsOn('2025-08-20'), [autumn, schoolDays])).toEqual(['2025-autumn not-held']);
  });

  it('is not known to join where the bank holidays of its deadline are not loaded', () => {
    const far = termPublished('2028-autumn', '2028-12-01', '2029-02-28');
    expect(termsIn(startsOn('2028-12-22'), [far])).toEqual(['2028-autumn not-held?']);
  });
});

describe('a plan that went back', () => {
  it('waits to be handed in and signed again: what was signed before does not count', () => {
    const history = [
      ...inCare,
      ...pep('p1', { on: '2025-11-20', submittedOn: '2025-12-01', signedOn: '2025-12-05' }),
      returned('p1', '2025-12-08'),
    ];
    expect(termsIn(history)[0]).toBe('2025-autumn held-not-signed');
    const again = [submitted('p1', '2026-01-08'), signedOff('p1', '2026-01-12')];
    expect(termsIn([...history, ...again])[0]).toBe('2025-autumn signed-off-late');
  });
});
