import { teamsView, type TeamsAsked } from './teams.view.js';

const visits = { total: 6, late: 4, dueSoon: 2, lateThen: 7, byStage: { overdue: 4, due: 2 } };
const missing = { total: 3, late: 0, dueSoon: 0, lateThen: 0, byStage: { missing: 1, away: 2 } };

const asked: TeamsAsked = {
  ...{ on: '2025-11-22', then: '2025-11-08', soonBy: '2025-12-06', knownAt: null, position: 1 },
  teams: [
    { team: 'north', queues: { visits, 'missing-now': missing } },
    { team: undefined, queues: { visits: { ...visits, lateThen: 4 } } },
  ],
  held: new Map([
    ['north', 192],
    ['south', 3],
  ]),
  own: undefined,
};

describe('the page of teams', () => {
  it('says what is late, and whether that is fewer than a fortnight ago', () => {
    const [north] = teamsView(asked).teams;
    expect(north).toMatchObject({
      name: 'north',
      late: { value: 4, href: '/teams/north?show=late' },
      change: '3 fewer than',
      lateThen: { value: 7, href: '/teams/north?show=late&on=2025-11-08' },
      dueSoon: { value: 2, href: '/teams/north?show=due' },
      held: { value: 192, href: '/teams/north?show=held' },
    });
  });

  it('counts the missing without those who are away', () => {
    expect(teamsView(asked).teams[0]?.missing).toEqual({
      ...{ value: 1, says: 'missing now, north', href: '/lists/missing-now?team=north&stage=missing' },
    });
  });

  it('has a row for a team that has nothing to do, and the last for no team', () => {
    expect(teamsView(asked).teams.map(({ name, late, change }) => [name, late.value, change])).toEqual([
      ['north', 4, '3 fewer than'],
      ['south', 0, 'as many as'],
      ['No team recorded', 4, 'as many as'],
    ]);
  });

  it('leads from a nought nowhere', () => {
    expect(teamsView(asked).teams[1]?.late.href).toBeUndefined();
  });

  it('is a team member’s own teams', () => {
    const view = teamsView({ ...asked, own: ['south'] });
    expect([view.title, view.teams.map(({ name }) => name)]).toEqual(['My teams', ['south']]);
  });
});
