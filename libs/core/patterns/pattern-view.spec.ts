import type { Escalation } from '../case-record/promises.fact.js';
import { recorded } from '../case-record/recorded.given.js';
import { settingOf } from '../case-record/setting.fact.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { day } from '../kernel/day.js';
import { ageBegun } from '../counting/items/early-teens.items.js';
import type { CountedPattern } from './counted-pattern.js';
import { patternView } from './pattern-view.js';
import { homesWithEarlyEnds } from './homes-early-ends.pattern.js';
import { providersWithEarlyEnds } from './providers-early-ends.pattern.js';
import { schoolsWithUnsignedPeps } from './schools-unsigned-peps.pattern.js';

const cluster = (
  name: string,
  on: string,
  ...schools: readonly (readonly [string, string?])[]
): RecordedEvent => ({
  ...recorded('caretally.school-cluster-published.v1', `cluster ${name} ${on}`, {
    cluster: name,
    name: `${name} cluster`,
    schools: schools.map(([urn, called]) => (called === undefined ? { urn } : { urn, name: called })),
    on,
  }),
  subject: 'authority/E09000014',
});

const rows = (...drawn: readonly (readonly [string, number, number])[]): CountedPattern => {
  const counts = drawn.map(([key, found, of]) => ({ key, found, of }));
  return {
    all: {
      found: counts.reduce((sum, { found }) => sum + found, 0),
      of: counts.reduce((sum, { of }) => sum + of, 0),
    },
    rows: counts,
    ofWhich: new Map(),
    besides: [],
  };
};

const raised = (escalation: string, on: string, answeredOn?: string): Escalation => ({
  escalation,
  queue: undefined,
  entry: undefined,
  to: 'governors',
  why: 'unsigned term after term',
  raisedOn: day(on),
  raisedBy: 'IRO manager',
  answer:
    answeredOn === undefined
      ? undefined
      : { on: day(answeredOn), answer: 'signed every Friday', by: 'Chair of governors' },
  because: [],
});

const noneTaken = new Map<string, readonly Escalation[]>();

describe('clusters', () => {
  const setting = settingOf([
    cluster('north', '2025-09-01', ['100001', 'Hill School'], ['100002'], ['100003']),
    cluster('south', '2025-09-01', ['100004'], ['100005']),
  ]);

  it('count small schools together: none has enough, and the cluster stands out', () => {
    const view = patternView(
      schoolsWithUnsignedPeps,
      rows(['100001', 4, 4], ['100002', 4, 4], ['100003', 3, 4], ['100004', 1, 9], ['100005', 1, 20]),
      noneTaken,
      setting,
    );
    expect(view.rows.map(({ key, enough, standsOut }) => [key, enough, standsOut])).toEqual([
      ['100005', true, false],
      ['100001', false, false],
      ['100002', false, false],
      ['100003', false, false],
      ['100004', false, false],
    ]);
    // 11 of 12: 64.6% to 98.5%; all together 13 of 41, 31.7%.
    expect(view.clusters).toMatchObject([
      {
        ...{ key: 'north', label: 'north cluster', found: 11, of: 12, share: 91.7, low: 64.6, high: 98.5 },
        ...{ enough: true, standsOut: true, rows: ['100001', '100002', '100003'] },
      },
      { key: 'south', found: 2, of: 29, standsOut: false, rows: ['100004', '100005'] },
    ]);
  });

  it('name schools, and each school its cluster', () => {
    const { rows: shown } = patternView(schoolsWithUnsignedPeps, rows(['100001', 1, 2]), noneTaken, setting);
    expect(shown).toMatchObject([
      {
        ...{ key: '100001', label: 'Hill School', subject: 'school/100001' },
        cluster: { cluster: 'north', name: 'north cluster' },
      },
    ]);
  });

  it('gather schools of none, and plans without a school, as nobody’s', () => {
    const { clusters } = patternView(
      schoolsWithUnsignedPeps,
      rows(['100009', 20, 20], ['not-recorded', 1, 2], ['100004', 0, 20]),
      noneTaken,
      setting,
    );
    expect(clusters).toMatchObject([
      { key: 'south', found: 0, of: 20 },
      {
        ...{ key: 'in-no-cluster', label: 'In no cluster', found: 21, of: 22, standsOut: false },
        rows: ['100009', 'not-recorded'],
      },
    ]);
  });

  it('count a school once: in the cluster published last of those that name it', () => {
    const moved = settingOf([
      cluster('north', '2025-09-01', ['100001']),
      cluster('south', '2025-10-01', ['100001'], ['100002']),
      cluster('north', '2025-11-01', ['100001', 'Hill School']),
    ]);
    const { clusters } = patternView(
      schoolsWithUnsignedPeps,
      rows(['100001', 1, 2], ['100002', 1, 3]),
      noneTaken,
      moved,
    );
    expect(clusters?.map(({ key, of }) => [key, of])).toEqual([
      ['north', 2],
      ['south', 3],
    ]);
  });
});

describe('what is taken further', () => {
  it('stands on the row, what waits for an answer first, and on the cluster', () => {
    const escalations = new Map([
      ['school/100001', [raised('e1', '2025-10-01', '2025-11-01'), raised('e2', '2026-01-15')]],
    ]);
    const setting = settingOf([cluster('north', '2025-09-01', ['100001'])]);
    const view = patternView(schoolsWithUnsignedPeps, rows(['100001', 9, 10]), escalations, setting);
    const told = [
      { escalation: 'e2', subject: 'school/100001', to: 'governors', raisedOn: '2026-01-15' },
      { escalation: 'e1', answer: { on: '2025-11-01', by: 'Chair of governors' } },
    ];
    expect(view.rows).toMatchObject([{ key: '100001', escalations: told }]);
    expect(view.clusters).toMatchObject([{ key: 'north', escalations: told }]);
  });

  it('keeps its row until it is answered, whether or not anything is counted there', () => {
    const waiting = patternView(
      schoolsWithUnsignedPeps,
      rows(['100002', 1, 2]),
      new Map([['school/100001', [raised('e1', '2025-10-01')]]]),
    );
    expect(waiting.rows).toMatchObject([
      { key: '100002' },
      { key: '100001', found: 0, of: 0, share: null, enough: false, escalations: [{ escalation: 'e1' }] },
    ]);
    const answered = patternView(
      schoolsWithUnsignedPeps,
      rows(['100002', 1, 2]),
      new Map([['school/100001', [raised('e1', '2025-10-01', '2025-10-20')]]]),
    );
    expect(answered.rows.map(({ key }) => key)).toEqual(['100002']);
  });

  it('is that of a kind of provider, or of one home or agency, and never of both', () => {
    const escalations = new Map([
      ['provider/PR4', [raised('e1', '2025-10-01')]],
      ['provider/SC123456', [raised('e2', '2025-10-01')]],
    ]);
    const keysOf = (pattern: typeof homesWithEarlyEnds) =>
      patternView(pattern, rows(), escalations).rows.map(({ key, label }) => [key, label]);
    expect(keysOf(providersWithEarlyEnds)).toEqual([['PR4', 'Private provider']]);
    expect(keysOf(homesWithEarlyEnds)).toEqual([['SC123456', 'SC123456']]);
  });
});

describe('a view', () => {
  it('tells what those found were waiting for, of each row and of all', () => {
    const counted: CountedPattern = {
      ...rows(['100001', 3, 4], ['100002', 1, 2]),
      ofWhich: new Map([['waitedForSchool', new Map([['100001', 2]])]]),
    };
    const view = patternView(schoolsWithUnsignedPeps, counted, noneTaken);
    expect(view.ofWhich).toMatchObject({
      waitedForSchool:
        'not signed off by the last day of its term; waited for the school at the close of the last day of its term',
    });
    expect(view.all).toMatchObject({ found: 4, of: 6, share: 66.7, ofWhich: { waitedForSchool: 2 } });
    expect(view.rows.map(({ ofWhich }) => ofWhich)).toEqual([{ waitedForSchool: 2 }, { waitedForSchool: 0 }]);
  });

  it('breaks the whole down besides, in the order of ages, and leaves out what nothing is counted in', () => {
    const counted: CountedPattern = {
      ...rows(['PR4', 8, 20], ['PR1', 2, 20]),
      besides: [
        {
          by: ageBegun,
          rows: [
            { key: 'under-13', found: 2, of: 20 },
            { key: '13', found: 0, of: 0 },
            { key: '14', found: 8, of: 20 },
          ],
        },
      ],
    };
    expect(patternView(providersWithEarlyEnds, counted, noneTaken).besides).toMatchObject([
      {
        by: 'ageBegun',
        title: 'Age when the placement began',
        rows: [
          { key: 'under-13', label: 'Under 13', found: 2, of: 20 },
          { key: '14', label: '14', found: 8, of: 20 },
        ],
      },
    ]);
  });

  it('drops rows in which nothing is counted, such as those with exclusions only', () => {
    expect(patternView(schoolsWithUnsignedPeps, rows(['100001', 0, 0]), noneTaken).rows).toEqual([]);
  });
});
