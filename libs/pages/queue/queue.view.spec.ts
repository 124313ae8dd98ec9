import { pathwayPlans } from '../../core/queues/pathway-plans.queue.js';
import type { ListTold } from '../../shell/queues/list/list.query.js';
import type { RowTold } from '../../shell/queues/list/show-row.js';
import type { QueueAsked } from './queue-asked.js';
import { queueView, type QueueTold } from './queue.view.js';

const row = (child: string, team: string | undefined): RowTold => ({
  ...{ child, entry: '2024-12-01', what: 'Review of the pathway plan', stage: 'overdue' },
  ...{ stageTitle: 'Review overdue', late: true, since: '2024-12-01', due: '2025-06-01' },
  ...{ dueAt: undefined, daysOver: 122, hoursOver: undefined, daysWaiting: undefined },
  ...{ weeksWaiting: undefined, why: 'completed on 2024-12-01; up to date until 2025-06-01' },
  ...{ waitingOn: 'the personal adviser', school: undefined, worker: 'SW1', team },
  ...{ promise: undefined, promises: 0, escalations: [], lastSeen: undefined },
  links: { timeline: '', obligations: '' },
});

const counts = { total: 206, late: 206, byStage: { overdue: 206, 'no-plan': 0, due: 0 } };
const list: ListTold = {
  ...{ queue: 'pathway-plans', title: 'Pathway plans', on: '2025-10-01', position: 1 },
  ...{ knownAt: '2025-10-01T08:12:00Z', asOf: '2025-10-02T00:00:00+01:00', ...counts },
  rows: [row('ann', 'north'), row('bob', 'north'), row('cat', undefined)],
};
const told: QueueTold = {
  ...{ list, before: 25, counts, next: 'c2', own: undefined },
  occurring: { teams: ['north'], workers: ['SW1'], schools: [] },
};
const asked: QueueAsked = { sort: 'urgency', size: '25', cursor: 'c1' };

describe('a list in words', () => {
  it('says which rows are shown, of how many, and leads on and back', () => {
    expect(queueView(pathwayPlans, told, asked)).toMatchObject({
      range: 'rows 26 to 28 of 206',
      nextText: 'Next 25',
      nextHref: '/lists/pathway-plans?sort=urgency&size=25&cursor=c2',
      firstHref: '/lists/pathway-plans?sort=urgency&size=25',
    });
  });

  it('says what is shown, filters and all, in one sentence', () => {
    const filtered: QueueAsked = {
      ...asked,
      ...{ stage: 'overdue', team: 'not-recorded', worker: 'SW1', known: '2025-09-30' },
    };
    expect(queueView(pathwayPlans, told, filtered).shows).toBe(
      'Pathway plans, review overdue, no team recorded, worker SW1, on 1 October 2025, as known on 30 September 2025',
    );
  });

  it('is grouped by team where it is in order of teams', () => {
    const { groups } = queueView(pathwayPlans, told, { ...asked, sort: 'team' });
    expect(groups.map(({ heading, rows }) => [heading, rows.map(({ child }) => child)])).toEqual([
      ['north', ['ann', 'bob']],
      ['No team recorded', ['cat']],
    ]);
  });

  it('tells a row with its dates in words', () => {
    expect(queueView(pathwayPlans, told, asked).groups[0]?.rows[0]).toMatchObject({
      ...{ due: '1 June 2025', clock: '122 days over', since: '1 December 2024', late: true },
      why: 'completed on 1 December 2024; up to date until 1 June 2025',
      owedHref: '/child/ann/owed/pathway-plans/2024-12-01',
    });
  });

  it('can be cleared of filters only where there are some', () => {
    expect(queueView(pathwayPlans, told, asked).clearHref).toBeUndefined();
    expect(queueView(pathwayPlans, told, { ...asked, late: 'yes' }).clearHref).toBe(
      '/lists/pathway-plans?sort=urgency',
    );
  });

  it('is told of changes only as it stands today, as known now', () => {
    expect(queueView(pathwayPlans, told, { ...asked, team: 'north' }).changesHref).toBe(
      '/lists/pathway-plans/stream?team=north',
    );
    expect(queueView(pathwayPlans, told, { ...asked, known: '2025-09-30' }).changesHref).toBeUndefined();
  });
});
