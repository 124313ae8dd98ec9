import type { OwedTold } from '../../shell/queues/obligations/owed.query.js';
import { whatIf } from './what-if.js';

const entry = {
  ...{ what: 'Review of the pathway plan', since: '2024-12-01', due: '2025-06-01', dueAt: undefined },
  ...{ school: undefined, promises: [], escalations: [], lastSeen: undefined, events: [], stages: [] },
};
const owed: OwedTold = {
  ...{ child: 'cat', on: '2025-10-01', knownAt: null, position: 1, worker: undefined, team: undefined },
  ...{ entry, obligation: undefined },
};

describe('what if it were done on another day', () => {
  it('tells how late it would be', () => {
    expect(whatIf(owed, '2025-06-02')).toEqual({
      ...{ late: true, words: 'Done on 2 June 2025 it would be late, by 1 day' },
    });
  });

  it('calls the last day in time', () => {
    expect(whatIf(owed, '2025-06-01').words).toBe('Done on 1 June 2025 it would be in time, on the last day');
  });

  it('tells how many days there are to spare', () => {
    expect(whatIf(owed, '2025-05-30').words).toBe(
      'Done on 30 May 2025 it would be in time, with 2 days to spare',
    );
  });

  it('knows a day before it was owed', () => {
    expect(whatIf(owed, '2024-11-30').words).toBe(
      'Done on 30 November 2024 it would have been done before it was owed, from 1 December 2024',
    );
  });

  it('goes by the stage where no day is set', () => {
    const stage = {
      ...{ id: 'awaiting-school', title: 'Waits for the school', late: true, from: '2025-11-24' },
      ...{ to: undefined, why: 'waiting', waitingOn: 'the school' },
    };
    const unsigned: OwedTold = {
      ...owed,
      entry: { ...entry, since: '2025-11-20', due: undefined, stages: [stage] },
    };
    expect(whatIf(unsigned, '2025-12-01')).toEqual({
      ...{
        late: true,
        words: 'Done on 1 December 2025 it would be “Waits for the school” until then: no day is set',
      },
    });
  });
});
