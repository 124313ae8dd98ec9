import { statusView, type StatusTold } from './status.view.js';

const told: StatusTold = {
  checks: { database: 'ok', migrations: 'ok', jobs: 'ok' },
  counting: {
    ...{ recorded: 1_240, recordedAt: '2026-11-22T09:12:00Z' },
    ...{ counted: 1_240, countedTo: '2026-11-22T09:12:00Z', generation: 2, readSince: null },
    ...{ countedBy: 'a1', definitions: 'a1', parked: 0, runs: [] },
  },
  sources: [{ source: 'urn:case-system', events: 1_240, lastAt: '2026-11-22T09:12:00Z' }],
  waiting: 0,
  now: Date.parse('2026-11-22T10:00:00Z'),
};

describe('the status page', () => {
  it('says that all is well where it is', () => {
    const view = statusView(told);
    expect([view.says, view.asOf]).toEqual(['All is well.', 'As of 22 November 2026 at 10:00.']);
    expect(view.standings.map(({ what, says }) => `${what}: ${says}`)).toEqual([
      'Counting: All 1,240 events are counted; the last was recorded on 22 November 2026 at 09:12.',
      'Definitions: Figures are counted by the definitions of this version (a1).',
      'Events that could not be taken: None waits.',
      'Source urn:case-system: Heard of today: its last event was recorded today at 09:12.',
      'Database: The database answers.',
      'Tables: The tables are those of this version.',
      'Jobs: Work that is to be done later is taken and handed out.',
    ]);
  });

  it('puts what is to be looked at first, in sentences', () => {
    const view = statusView({
      ...told,
      checks: { database: 'ok', migrations: 'ok', jobs: 'does not answer' },
      counting: { ...told.counting, recorded: 1_250, parked: 1 },
      waiting: 1,
    });
    expect(view.says).toBe('4 things are to be looked at.');
    expect(view.standings.slice(0, 4).map(({ what, says }) => `${what}: ${says}`)).toEqual([
      'Counting: 10 events still to be counted: people read what was recorded until 22 November 2026 at 09:12.',
      'Children: 1 child could not be counted; figures show them as they were before.',
      'Events that could not be taken: 1 event waits for somebody to look.',
      'Jobs: It does not answer.',
    ]);
  });
});
