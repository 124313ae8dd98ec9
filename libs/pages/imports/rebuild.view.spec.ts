import type { RebuildRun } from '../../shell/projection/rebuild-runs.pg.js';
import { pastRun, progressOf, underWay } from './rebuild.view.js';

const run: RebuildRun = {
  ...{ run: 4, because: 'asked', askedAt: '2026-11-22T09:00:00Z', askedBy: 'an analyst' },
  ...{ beganAt: '2026-11-22T09:00:10Z', toldAt: '2026-11-22T09:01:10Z', counted: 120_000, events: 400_000 },
  ...{ cancelAskedBy: null, endedAt: null, outcome: null, generation: null, differs: null },
};
const now = Date.parse('2026-11-22T09:01:10Z');

describe('a rebuild under way', () => {
  it('says how far it is, how fast, and how long it may take', () => {
    expect(progressOf(run, now)).toEqual({
      ...{ counted: 120_000, events: 400_000, percent: 30, says: '120,000 of 400,000 events, 30 %' },
      aside: '2,000 events a second: about 2 minutes left.',
    });
  });

  it('says when nothing was heard of it', () => {
    expect(progressOf(run, Date.parse('2026-11-22T09:09:00Z')).aside).toBe(
      'Nothing was heard of it since 22 November 2026 at 09:01. Where its process has died another begins it again.',
    );
  });

  it('can be cancelled once, and only where somebody asked for it', () => {
    expect(underWay(run, now)).toMatchObject({ canBeCancelled: true, mayNot: undefined });
    expect(underWay({ ...run, cancelAskedBy: 'an operator' }, now)).toMatchObject({
      canBeCancelled: false,
      aside: 'It is being cancelled: what it has counted is thrown away.',
    });
    expect(underWay({ ...run, because: 'definitions-changed' }, now)).toMatchObject({
      canBeCancelled: false,
      mayNot: 'It cannot be cancelled: nothing new is counted until it has ended, and it would begin again.',
    });
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
