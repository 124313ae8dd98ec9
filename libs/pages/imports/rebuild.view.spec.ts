import type { RebuildRun } from '../../shell/projection/rebuild-runs.pg.js';
import { pastRun, progressOf, underWay } from './rebuild.view.js';

const run: RebuildRun = {
  ...{ run: 4, because: 'asked', askedAt: '2026-11-22T09:00:00Z', askedBy: 'an analyst' },
  ...{ beganAt: '2026-11-22T09:00:10Z', toldAt: '2026-11-22T09:01:10Z', counted: 120_000, events: 400_000 },
  ...{ pacedFrom: '2026-11-22T09:00:10Z', pacedCounted: 0, pauseAskedBy: null, pauseAskedAt: null },
  ...{ cancelAskedBy: null, endedAt: null, outcome: null, generation: null, differs: null },
};
const now = Date.parse('2026-11-22T09:01:10Z');

describe('a rebuild under way', () => {
  it('says how far it is, how fast, and how long it may take', () => {
    expect(progressOf(run, now)).toEqual({
      ...{ job: 'rebuild-4', state: 'running' },
      ...{ counted: 120_000, events: 400_000, percent: 30, says: '120,000 of 400,000 events, 30 %' },
      aside: '2,000 events a second: about 2 minutes left.',
    });
  });

  it('says when nothing was heard of it', () => {
    expect(progressOf(run, Date.parse('2026-11-22T09:09:00Z')).aside).toBe(
      'Nothing was heard of it since 22 November 2026 at 09:01. Where its process has died another begins it again.',
    );
  });

  it('is paused once it has heard of it, and then goes on by itself', () => {
    const asked = { ...run, pauseAskedBy: 'an operator', pauseAskedAt: '2026-11-22T09:01:10.500Z' };
    expect(progressOf(asked, now)).toMatchObject({ state: 'pausing', aside: 'It is being paused.' });
    expect(progressOf({ ...asked, toldAt: '2026-11-22T09:01:11Z' }, now)).toMatchObject({
      ...{ state: 'paused', says: '120,000 of 400,000 events, 30 %' },
      aside: 'Paused by an operator on 22 November 2026 at 09:01. It goes on by itself at 09:16.',
    });
  });

  it('is measured from when it went on', () => {
    const wentOn = { ...run, pacedFrom: '2026-11-22T09:01:00Z', pacedCounted: 119_000 };
    expect(progressOf(wentOn, now).aside).toBe('100 events a second: about 47 minutes left.');
  });

  it('can be paused while it counts, and cancelled while it waits, counts or is paused', () => {
    const offered = (given: Partial<RebuildRun>) =>
      underWay({ ...run, ...given }, now)
        .forms.filter(({ offered: is }) => is)
        .map(({ text, href }) => `${text} ${href}`);
    const cancel = 'Cancel /imports/rebuild/cancel';
    expect(offered({ beganAt: null })).toEqual([cancel]);
    expect(offered({})).toEqual(['Pause /imports/rebuild/pause', cancel]);
    const paused = { pauseAskedBy: 'an operator', pauseAskedAt: '2026-11-22T09:01:00Z' };
    expect(offered(paused)).toEqual(['Go on /imports/rebuild/go-on', cancel]);
    expect(offered({ ...paused, cancelAskedBy: 'an operator' })).toEqual([]);
  });

  it('can be neither where changed definitions began it', () => {
    const changed = underWay({ ...run, because: 'definitions-changed' }, now);
    expect(changed.forms).toEqual([]);
    expect(changed.means).toMatch(/^It can be neither paused nor cancelled: /);
  });
});

describe('a rebuild that has ended', () => {
  const ended = { ...run, endedAt: '2026-11-22T09:03:10Z', counted: 400_000 };

  it('says whether anything came out otherwise', () => {
    expect(pastRun({ ...ended, outcome: 'switched', differs: [] })).toEqual({
      when: '22 November 2026 at 09:03',
      because: 'Asked for by an analyst on 22 November 2026 at 09:00',
      ...{ took: '3 minutes', events: '400,000 of 400,000', well: true },
      outcome: 'Read since then: nothing came out otherwise',
    });
    expect(pastRun({ ...ended, outcome: 'switched', differs: ['standing'] })).toMatchObject({
      well: false,
      outcome: 'Read since then: came out otherwise in standing',
    });
  });

  it('has changed nothing where it was cancelled or failed', () => {
    expect(pastRun({ ...ended, outcome: 'cancelled', cancelAskedBy: 'an operator' }).outcome).toBe(
      'Cancelled by an operator: nothing was changed',
    );
    expect(pastRun({ ...ended, outcome: 'failed' })).toMatchObject({ well: false });
  });
});
