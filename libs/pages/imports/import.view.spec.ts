import type { ImportRun } from '../../shell/operations/import-runs/import-run.js';
import {
  importEndedInWords,
  importProgressOf,
  importUnderWay,
  isUnderWay,
  pastImport,
} from './import.view.js';

const run: ImportRun = {
  ...{ run: 12, name: 'annual-return-2025', unit: 'rows', client: 'case-system', begunBy: 'Case system' },
  ...{ beganAt: '2026-11-22T09:00:00Z', toldAt: '2026-11-22T09:01:10Z', stage: 'recording' },
  ...{ done: 1_200, of: 4_800, pacedFrom: '2026-11-22T09:00:10Z', pacedDone: 0 },
  ...{ read: 4_800, recorded: 1_000, duplicates: 150, quarantined: 20, notUsed: 30 },
  ...{ asked: 'go-on', pauseAskedBy: null, pauseAskedAt: null, cancelAskedBy: null },
  ...{ silent: false, endedAt: null, outcome: null },
};
const now = Date.parse('2026-11-22T09:01:10Z');
const soFar = 'So far 1,000 recorded, 150 there already, 20 quarantined, 30 not used.';

describe('an import under way', () => {
  it('says how far it is, how fast, how long it may take, and what has become of its rows', () => {
    expect(importProgressOf(run, now)).toEqual({
      ...{ job: 'import-12', state: 'running', counted: 1_200, events: 4_800, percent: 25 },
      says: '1,200 of 4,800 rows, 25 %',
      aside: `20 rows a second: about 3 minutes left. ${soFar}`,
    });
    const posted = { ...run, unit: 'events', done: 4_799, pacedDone: 4_739 } as const;
    expect(importProgressOf(posted, now)).toMatchObject({
      says: '4,799 of 4,800 events, 99 %',
      aside: `1 event a second: about 1 second left. ${soFar}`,
    });
  });

  it('says that it reads before it records', () => {
    const reading = { ...run, stage: 'reading', done: 512, of: 2_048 } as const;
    expect(importProgressOf(reading, now)).toMatchObject({
      ...{ percent: 25, says: 'Reading its files, 25 %' },
      aside: 'Nothing is recorded before all of them are read.',
    });
    expect(importProgressOf({ ...run, done: 0 }, now).aside).toMatch(
      /^What is there already is being looked up\. /,
    );
  });

  it('says who began it and when, and nothing of whose token the local one is', () => {
    expect(importUnderWay(run, now)).toMatchObject({
      heading: 'annual-return-2025',
      because: 'Begun by Case system on 22 November 2026 at 09:00',
    });
    expect(importUnderWay({ ...run, client: 'local' }, now).because).toBe(
      'Begun on the machine of the server on 22 November 2026 at 09:00',
    );
  });

  it('is paused once it has heard of it, and can then go on or be cancelled', () => {
    const asked = { ...run, pauseAskedBy: 'an analyst', pauseAskedAt: '2026-11-22T09:01:11Z' };
    expect(importProgressOf(asked, now)).toMatchObject({
      ...{ state: 'pausing', aside: `It is being paused: it waits after the batch it is at. ${soFar}` },
    });
    const heard = importUnderWay({ ...asked, toldAt: '2026-11-22T09:01:12Z' }, now);
    expect(heard).toMatchObject({
      ...{ state: 'paused', aside: `Paused by an analyst on 22 November 2026 at 09:01. ${soFar}` },
    });
    expect(heard.forms.map(({ text, href, offered }) => [text, href, offered])).toEqual([
      ['Pause', '/imports/runs/12/pause', false],
      ['Go on', '/imports/runs/12/go-on', true],
      ['Cancel', '/imports/runs/12/cancel', true],
    ]);
    expect(importProgressOf({ ...asked, cancelAskedBy: 'an analyst' }, now)).toMatchObject({
      ...{ state: 'cancelling', aside: `It is being cancelled: it stops after the batch it is at. ${soFar}` },
    });
  });
});

describe('an import that is over', () => {
  const ended = { ...run, endedAt: '2026-11-22T09:05:00Z' };

  it('accounts for what was read, and says how it ended', () => {
    expect(pastImport({ ...ended, outcome: 'finished' })).toEqual({
      ...{ when: '22 November 2026 at 09:05', name: 'annual-return-2025', begunBy: 'by Case system' },
      ...{ read: '4,800 rows', recorded: 1_000, duplicates: 150, quarantined: 20, notUsed: 30 },
      ...{ well: true, outcome: 'All of it was read' },
    });
    expect(pastImport({ ...ended, outcome: 'cancelled', cancelAskedBy: 'an analyst' })).toMatchObject({
      ...{ well: true, outcome: 'Cancelled by an analyst: the same command again goes on' },
    });
    expect(pastImport({ ...ended, outcome: 'failed' })).toMatchObject({ well: false });
    expect(importEndedInWords({ ...ended, outcome: 'finished' })).toEqual({
      job: 'import-12',
      says: 'All of it was read.',
      aside: '4,800 rows read: 1,000 recorded, 150 there already, 20 quarantined, 30 not used.',
    });
  });

  it('is taken for over where nothing was heard of it for long', () => {
    expect([isUnderWay(run), isUnderWay({ ...run, silent: true }), isUnderWay(ended)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(pastImport({ ...run, silent: true })).toMatchObject({
      ...{ when: '22 November 2026 at 09:01', well: false },
      outcome: 'Not heard of since: its command has probably died, and goes on when repeated',
    });
  });
});
