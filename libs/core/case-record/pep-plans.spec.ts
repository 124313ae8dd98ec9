import { day, isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { findingsBy } from './finding.js';
import {
  autumn,
  held,
  initiated,
  notRequired,
  pep,
  pepPolicy,
  rated,
  returned,
  signedOff,
  spring,
  submitted,
} from './peps.given.js';
import { became, ceased, registered } from './recorded.given.js';
import { settingOf } from './setting.fact.js';

const inCare = [registered('2013-05-01'), became('2024-09-02')];

const recordOf = (history: readonly RecordedEvent[], authority: readonly RecordedEvent[] = []) =>
  caseRecordOf([...inCare, ...history], { setting: settingOf([autumn, spring, ...authority]) });

const planIn = (history: readonly RecordedEvent[], ...authority: readonly RecordedEvent[]) =>
  recordOf(history, authority).peps.plans[0]!;

/** What a plan waited for, each on a line: `awaiting-school 2025-12-10 to 2026-01-14`. Care ends when the child turns 18. */
const stagesIn = (history: readonly RecordedEvent[], ...authority: readonly RecordedEvent[]) =>
  planIn(history, ...authority).stages.map(
    ({ state, from, to }) => `${state} ${isoDate(from)} to ${to === day('2031-05-01') ? '18' : isoDate(to)}`,
  );

const findingsIn = (...history: readonly RecordedEvent[]): readonly string[] =>
  findingsBy(recordOf(history).findings, day('2026-03-31')).map(({ kind }) => kind);

describe('a plan', () => {
  it('waits for the social worker until it is held and handed in, then for the school', () => {
    const whole = [
      initiated('p1', '2025-11-03'),
      held('p1', '2025-11-20'),
      submitted('p1', '2025-12-10'),
      signedOff('p1', '2026-01-14'),
    ];
    expect(stagesIn(whole)).toEqual([
      'awaiting-meeting 2025-11-03 to 2025-11-20',
      'awaiting-submission 2025-11-20 to 2025-12-10',
      'awaiting-school 2025-12-10 to 2026-01-14',
      'signed-off 2026-01-14 to 18',
    ]);
  });

  it('EX-PEP-7: goes back and comes again: one plan, first red, finally green', () => {
    const plan = planIn([
      initiated('p1', '2025-11-03'),
      held('p1', '2025-11-18'),
      submitted('p1', '2025-11-20'),
      rated('p1', '2025-11-22', 'red', false),
      returned('p1', '2025-11-22'),
      submitted('p1', '2025-12-01'),
      rated('p1', '2025-12-05', 'green', true),
      signedOff('p1', '2025-12-08'),
    ]);
    expect(plan.ratings).toEqual(['red', 'green']);
    expect(plan.pupilPremiumEvidenced).toBe(true);
    expect(isoDate(plan.submittedOn!)).toBe('2025-12-01');
    expect(isoDate(plan.signedOffOn!)).toBe('2025-12-08');
    expect(plan.returns).toHaveLength(1);
    expect(plan.stages.map(({ state }) => state)).toEqual([
      'awaiting-meeting',
      'awaiting-submission',
      'awaiting-school',
      'returned',
      'awaiting-school',
      'signed-off',
    ]);
  });

  it('keeps what an earlier rating said of pupil premium where the last says nothing', () => {
    const rating = [rated('p1', '2025-11-22', 'red', true), rated('p1', '2025-12-05', 'green')];
    expect(planIn([initiated('p1', '2025-11-03'), ...rating]).pupilPremiumEvidenced).toBe(true);
  });

  it('handed in again on the day it was returned waits for a signature', () => {
    const sameDay = [
      ...pep('p1', { on: '2025-11-18', submittedOn: '2025-11-20' }),
      returned('p1', '2025-12-01'),
      submitted('p1', '2025-12-01'),
    ];
    expect(stagesIn(sameDay).at(-1)).toBe('awaiting-school 2025-11-20 to 18');
  });

  it('is signed off by whom policy says, as it was on the day of the meeting', () => {
    const history = pep('p1', { on: '2025-11-20', submittedOn: '2025-12-01' });
    const bySchool = signedOff('p1', '2025-12-05', 'school');
    const byVirtualSchool = signedOff('p1', '2025-12-08', 'virtual-school');
    const signedUnder = (policy: string, from = '2020-01-01') => {
      const plan = planIn(
        [...history, bySchool, byVirtualSchool],
        pepPolicy('pep-signed-off-by', policy, from),
      );
      return plan.signedOffOn && isoDate(plan.signedOffOn);
    };
    expect(signedUnder('either')).toBe('2025-12-05');
    expect(signedUnder('school')).toBe('2025-12-05');
    expect(signedUnder('virtual-school')).toBe('2025-12-08');
    expect(signedUnder('both')).toBe('2025-12-08');
    expect(signedUnder('both', '2025-11-21')).toBe('2025-12-05');
  });

  it('waits for whoever has not signed yet where both have to', () => {
    const both = pepPolicy('pep-signed-off-by', 'both');
    const history = pep('p1', { on: '2025-11-20', submittedOn: '2025-12-01' });
    expect(stagesIn([...history, signedOff('p1', '2025-12-05', 'school')], both).slice(-2)).toEqual([
      'awaiting-school 2025-12-01 to 2025-12-05',
      'awaiting-virtual-school 2025-12-05 to 18',
    ]);
    expect(stagesIn([...history, signedOff('p1', '2025-12-05', 'virtual-school')], both).at(-1)).toBe(
      'awaiting-school 2025-12-01 to 18',
    );
  });

  it('waits for nobody once care has ended', () => {
    const history = [...pep('p1', { on: '2025-11-20', submittedOn: '2025-12-01' }), ceased('2025-12-08')];
    expect(stagesIn(history).at(-1)).toBe('awaiting-school 2025-12-01 to 2025-12-08');
  });

  it('belongs to the term it names, else to that of its meeting, never to that of its signature', () => {
    const termOf = (history: readonly RecordedEvent[]) => planIn(history).term?.term;
    expect(termOf(pep('p1', { on: '2025-11-20', signedOn: '2026-01-14' }))).toBe('2025-autumn');
    expect(termOf(pep('p1', { on: '2025-11-20', term: '2026-spring' }))).toBe('2026-spring');
    expect(termOf(pep('p1', { on: '2025-12-22' }))).toBeUndefined();
    expect(termOf([initiated('p1', '2025-11-03')])).toBeUndefined();
  });
});

describe('what contradicts itself in plans', () => {
  it('is nothing in a plan that is begun and not held yet, nor in a first plan and a review of one term', () => {
    expect(findingsIn(initiated('p1', '2025-11-03'))).toEqual([]);
    expect(
      findingsIn(
        ...pep('p1', { on: '2025-10-10', kind: 'initial' }),
        ...pep('p2', { on: '2025-12-01', kind: 'review' }),
      ),
    ).toEqual([]);
  });

  it('is a plan signed off or handed in before it was held, or without a meeting', () => {
    const begun = initiated('p1', '2025-11-03', { term: '2025-autumn' });
    expect(findingsIn(begun, held('p1', '2025-11-20'), signedOff('p1', '2025-11-19'))).toEqual([
      'pep-signed-before-held',
    ]);
    expect(findingsIn(begun, held('p1', '2025-11-20'), signedOff('p1', '2025-11-20'))).toEqual([]);
    expect(findingsIn(begun, signedOff('p1', '2025-11-19'))).toEqual(['pep-signed-before-held']);
    expect(findingsIn(begun, held('p1', '2025-11-20'), submitted('p1', '2025-11-19'))).toEqual([
      'pep-submitted-before-held',
    ]);
  });

  it('is a second plan of one kind in a term', () => {
    const twice = [...pep('p1', { on: '2025-10-10' }), ...pep('p2', { on: '2025-12-01' })];
    expect(findingsIn(...twice)).toEqual(['second-pep-of-a-term']);
    expect(recordOf(twice).findings.find(({ kind }) => kind === 'second-pep-of-a-term')?.detail).toBe(
      'PEPs p1 and p2 are both review plans of term 2025-autumn: the term counts once, by the first meeting and the first sign-off of either; withdraw one, or correct its term',
    );
  });

  it('is a plan never begun, which is not counted, or begun twice', () => {
    expect(findingsIn(held('p1', '2025-11-20'), signedOff('p1', '2025-12-08'))).toEqual([
      'pep-without-beginning',
    ]);
    expect(recordOf([held('p1', '2025-11-20')]).peps.plans).toEqual([]);
    expect(findingsIn(initiated('p1', '2025-11-03'), initiated('p1', '2025-11-10'))).toEqual([
      'pep-begun-twice',
    ]);
  });

  it('is a term that nobody published, named by a plan or by a release', () => {
    expect(findingsIn(initiated('p1', '2025-11-03', { term: '2025-T1' }))).toEqual(['pep-of-unknown-term']);
    expect(findingsIn(notRequired('2025-T1'))).toEqual(['pep-of-unknown-term']);
  });

  it('is a plan held outside the term it names, or outside every term', () => {
    expect(findingsIn(...pep('p1', { on: '2026-01-08', term: '2025-autumn' }))).toEqual([
      'pep-held-outside-its-term',
    ]);
    expect(findingsIn(...pep('p1', { on: '2025-12-22' }))).toEqual(['pep-outside-every-term']);
    expect(findingsIn(initiated('p1', '2025-11-03'), signedOff('p1', '2025-12-08'))).toEqual([
      'pep-outside-every-term',
      'pep-signed-before-held',
    ]);
  });

  it('is a plan held in a term in which none was required', () => {
    expect(findingsIn(...pep('p1', { on: '2025-11-20' }), notRequired('2025-autumn'))).toEqual([
      'pep-held-though-not-required',
    ]);
  });
});
