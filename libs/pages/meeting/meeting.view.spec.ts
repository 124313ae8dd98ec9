import type { MeetingRow, MeetingView } from '../../core/queues/meeting-view.js';
import { pathwayPlans } from '../../core/queues/pathway-plans.queue.js';
import { meetingView } from './meeting.view.js';
import type { MeetingShown } from './meeting-shown.js';

const row = (child: string, change: MeetingRow['change'], more: Partial<MeetingRow> = {}): MeetingRow => ({
  child,
  entry: '2025-03-20',
  what: 'Review of the pathway plan',
  change,
  why: 'last reviewed on 2025-03-20; up to date until 2025-09-20',
  since: '2025-03-20',
  due: '2025-09-20',
  daysOver: 25,
  worker: 'SW1',
  team: 'North',
  movedBy: [],
  promises: [],
  escalations: [],
  ...more,
});

const promised = {
  promise: 'pr1',
  owner: 'Adviser PA7',
  what: 'it is reviewed this week',
  madeOn: '2025-10-01',
  by: '2025-10-08',
  timesCarriedForward: 0,
  state: 'not-kept',
} as const;

const reviewed = {
  type: 'caretally.pathway-plan-reviewed.v1',
  source: 'urn:case-system',
  id: 'r1',
  position: 70,
  on: '2025-10-10',
  recordedAt: '2025-10-10T14:00:00Z',
};

/** Nine were late: y1 to y8 were reviewed, y9 was promised, z1 and z2 have fallen due. One is coming up. */
const fortnight: MeetingView = {
  ...{ queue: 'pathway-plans', title: 'Pathway plans', meeting: 2, on: '2025-10-15' },
  ...{ openedBy: 'Service manager', position: 92, inWords: '' },
  previous: { meeting: 1, on: '2025-10-01', position: 60 },
  flow: { then: 9, cleared: 8, stillThere: 1, newlyDue: 2, shownLate: 0, now: 3 },
  rows: [
    ...['y1', 'y2', 'y3', 'y4', 'y5', 'y6', 'y7', 'y8'].map((child) =>
      row(child, 'cleared', { clearedOn: '2025-10-10', daysOver: 20, movedBy: [reviewed] }),
    ),
    row('y9', 'still-there', { promises: [promised] }),
    row('z1', 'newly-due', { daysOver: 7, team: 'South' }),
    row('z2', 'newly-due', { daysOver: 7, team: 'South' }),
    row('ok', 'coming-up', { daysOver: -4 }),
  ],
};

const shown = (more: Partial<MeetingShown> = {}): MeetingShown => ({
  ...{ queue: pathwayPlans, meeting: fortnight, state: 'open', isManager: true },
  ...{ teams: undefined, own: undefined, sent: undefined, knownAt: '2025-10-15T08:12:00Z' },
  asked: { show: undefined, team: undefined, row: undefined, said: undefined },
  ...more,
});

const askedFor = (asked: Partial<MeetingShown['asked']>): MeetingShown['asked'] => ({
  ...{ show: undefined, team: undefined, row: undefined, said: undefined },
  ...asked,
});

describe('the page of a meeting', () => {
  it('EX-PP-5: says both "improved by 8" and "now 3"', () => {
    const { moves, outcome, freshness } = meetingView(shown());
    expect(moves).toBe(
      'Nine were late a fortnight ago, on 1 October 2025: eight cleared, one still there, two newly late.',
    );
    expect(outcome).toBe('Improved by 8, now 3.');
    expect(freshness).toBe('Events to 15 October 2025 at 09:12 are counted');
  });

  it('shows what is left before what is done', () => {
    const { sections } = meetingView(shown());
    expect(sections.map(({ title, rows }) => [title, rows.map(({ child }) => child)])).toEqual([
      ['Still there', ['y9']],
      ['Fallen due since', ['z1', 'z2']],
      ['Cleared', ['y1', 'y2', 'y3', 'y4', 'y5', 'y6', 'y7', 'y8']],
    ]);
  });

  it('has a sum that adds up, each number of which leads to that many rows', () => {
    const { sum } = meetingView(shown());
    expect(sum.map(({ sign, value, says }) => [sign, value, says])).toEqual([
      ['', 9, 'late then'],
      ['minus', 8, 'cleared'],
      ['plus', 2, 'newly late'],
      ['equals', 3, 'late now'],
    ]);
    const rowsOf = (show: 'then' | 'now'): number =>
      meetingView(shown({ asked: askedFor({ show }) })).sections.flatMap(({ rows }) => rows).length;
    expect([rowsOf('then'), rowsOf('now')]).toEqual([9, 3]);
  });

  it('says by which event a row was cleared, and what became of a promise', () => {
    const [still, , cleared] = meetingView(shown()).sections;
    expect(cleared?.rows[0]?.moved).toEqual([
      'Off the list since 10 October 2025',
      'Pathway plan reviewed on 10 October 2025, recorded 10 October 2025 at 15:00',
    ]);
    expect(still?.rows[0]?.promises).toMatchObject([
      { says: 'Adviser PA7: it is reviewed this week, by 8 October 2025', state: 'not kept', late: true },
    ]);
  });

  it('names only what it shows as seen, and what is coming up where it is asked for', () => {
    expect(meetingView(shown()).children).not.toContain('ok');
    expect(meetingView(shown()).coming?.says).toBe('1 row coming up');
    expect(meetingView(shown({ asked: askedFor({ row: 2 }) })).children).toEqual(['z1']);
  });

  it('kept to a team counts the rows of the team only', () => {
    const { moves, kept, sections } = meetingView(shown({ teams: ['South'], own: ['South'] }));
    expect(kept).toBe('Only the team South');
    expect(moves).toBe(
      'None were late a fortnight ago, on 1 October 2025: none cleared, none still there, two newly late.',
    );
    expect(sections.flatMap(({ rows }) => rows.map(({ number, child }) => [number, child]))).toEqual([
      [2, 'z1'],
      [3, 'z2'],
    ]);
  });

  it('has forms for a manager while it is open, and for nobody else', () => {
    const formsOf = (more: Partial<MeetingShown>): readonly string[] =>
      (meetingView(shown(more)).sections[0]?.rows[0]?.forms ?? []).map(({ title }) => title);
    expect(formsOf({})).toEqual(['Record a promise']);
    expect(formsOf({ isManager: false })).toEqual([]);
    expect(formsOf({ state: 'closed' })).toEqual([]);
    expect(meetingView(shown({ state: 'closed' })).closeForm).toBeUndefined();
  });

  it('walks from row to row, and knows where it begins and ends', () => {
    const walkAt = (row: number) => meetingView(shown({ asked: askedFor({ row }) })).walk;
    expect(walkAt(2)).toMatchObject({
      place: '2 of 11',
      section: 'Fallen due since',
      previousHref: '/lists/pathway-plans/meetings/2?row=1',
      nextHref: '/lists/pathway-plans/meetings/2?row=3',
      allHref: '/lists/pathway-plans/meetings/2#row-2',
    });
    expect(walkAt(1)?.previousHref).toBeUndefined();
    expect(walkAt(11)?.nextHref).toBeUndefined();
    expect(walkAt(12)).toBeUndefined();
  });
});
