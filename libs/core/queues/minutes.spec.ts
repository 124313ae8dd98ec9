import { flowInWords, type MeetingRow, type MeetingView } from './meeting-view.js';
import { minutesInCsv, minutesInMarkdown } from './minutes.js';

const row = (child: string, change: MeetingRow['change'], more: Partial<MeetingRow> = {}): MeetingRow => ({
  child,
  entry: '2025-03-20',
  what: 'Review of the pathway plan',
  change,
  why: 'last reviewed on 2025-03-20; up to date until 2025-09-20',
  since: '2025-03-20',
  due: '2025-09-20',
  movedBy: [],
  promises: [],
  escalations: [],
  ...more,
});

const flow = { then: 9, cleared: 8, stillThere: 1, newlyDue: 2, shownLate: 0, now: 3 };

const meeting = (...rows: MeetingRow[]): MeetingView => ({
  queue: 'pathway-plans',
  title: 'Pathway plans not up to date',
  meeting: 2,
  on: '2025-10-15',
  openedBy: 'Service manager',
  position: 92,
  previous: { meeting: 1, on: '2025-10-01', position: 60 },
  flow,
  inWords: flowInWords(flow, '2025-10-15', { on: '2025-10-01' }),
  rows,
});

describe('the minutes of a meeting', () => {
  it('say both how many were cleared and how many are late now', () => {
    expect(meeting().inWords).toBe(
      '9 rows were late on 2025-10-01: 8 have been cleared, 1 is still there. 2 have fallen due since. 3 rows are late on 2025-10-15.',
    );
  });

  it('say what late or corrected data show only now', () => {
    expect(flowInWords({ ...flow, shownLate: 1, now: 4 }, '2025-10-15', { on: '2025-10-01' })).toContain(
      '1 was late then already and is shown only now, by late or corrected data.',
    );
  });

  it('have a table for each kind of change, without columns that are empty', () => {
    const said = {
      promise: 'pr1',
      owner: 'Adviser PA7',
      what: 'review it',
      madeOn: '2025-10-01',
      by: '2025-10-08',
      timesCarriedForward: 0,
      state: 'not-kept',
    } as const;
    const text = minutesInMarkdown(
      meeting(
        row('c1', 'cleared', { clearedOn: '2025-10-08' }),
        row('c9', 'still-there', { promises: [said] }),
      ),
    );
    expect(text).toContain('## Cleared since the last meeting (1)');
    expect(text).toContain('| c1 | Review of the pathway plan |');
    expect(text).toContain('Adviser PA7: review it by 2025-10-08 (not kept)');
    expect(text).not.toContain('School');
  });

  it('cannot be broken out of by what somebody wrote', () => {
    const text = minutesInMarkdown(meeting(row('c1', 'still-there', { waitingOn: 'a | b\n# [x](y)' })));
    expect(text).toContain('a \\| b # \\[x\\](y)');
  });

  it('hold no formulas as CSV', () => {
    const csv = minutesInCsv(
      meeting(row('c1', 'still-there', { waitingOn: '=HYPERLINK("x")', daysOver: -3 })),
    );
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain(',-3,');
  });
});
