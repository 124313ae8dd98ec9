import { indicators } from '../../core/indicators/indicators.generated.js';
import { day } from '../../core/kernel/day.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import type { Evidence } from '../../shell/known-at/evidence.js';
import type { Member, MembersPage } from '../../shell/figures/members/members.query.js';
import type { AsKnownAsked } from './as-known-asked.js';
import { asKnownView, mistakenAsKnown, type AsKnownTold, type KnownTold } from './as-known.view.js';
import { differenceBetween } from './difference.js';
import { unitsOfList } from './units-of-list.js';

const id = 'cla-missing-incidents-started';
const indicator = indicators.find((each) => each.id === id) as (typeof indicators)[number];
const heading = {
  ...{ indicator: id, title: indicator.title, unit: 'incident', kind: 'flow' as const },
  ...{ period: { from: '2025-06-01', to: '2025-06-30' }, definition: '1' },
};

const event = (position: number, on: string): Evidence => ({
  ...{ source: 'urn:spec', id: `e${String(position)}`, type: 'caretally.missing-incident-started.v1' },
  ...{ on, recordedAt: '2025-07-20T09:00:00.000Z', position },
});

const incidentOf = (child: string, first: string): Member => ({
  ...{ child, standing: 'numerator', amount: 1 },
  items: [{ kind: 'missing-incident', first, dimensions: {}, events: [] }],
  events: [],
});

const known = (position: number, knownAt: string, members: readonly Member[]): KnownTold => {
  const figure: FigureAnswer = {
    ...{ ...heading, value: members.length, numerator: members.length, denominator: null },
    ...{ excluded: 0, notYetDue: 0, unknown: 0, companions: {}, knownAt, position },
  };
  const page: MembersPage = { ...heading, standing: 'numerator', knownAt, position, items: [] };
  return { figure, page, units: unitsOfList(indicator, 'numerator', members) };
};

const asked: AsKnownAsked = { list: 'numerator', page: 1 };

const told = (): AsKnownTold => {
  const then = known(10, '2025-06-30T09:00:00.000Z', [
    incidentOf('m1', '2025-06-02'),
    incidentOf('m2', '2025-06-10'),
  ]);
  const now = known(20, '2025-07-20T09:00:00.000Z', [
    incidentOf('m1', '2025-06-02'),
    incidentOf('m3', '2025-06-11'),
    incidentOf('m3', '2025-06-25'),
  ]);
  const difference = differenceBetween(then.units, now.units);
  const asking = {
    ...{ authority: 'E09000900', indicator, by: undefined, knownAt: undefined },
    when: { from: day('2025-06-01'), to: day('2025-06-30') },
  };
  const read = { asking, list: 'numerator' as const, key: undefined, terms: [] };
  const late = { whose: 'own' as const, events: [{ event: event(15, '2025-06-11'), replaces: [] }] };
  const corrected = {
    whose: 'own' as const,
    events: [{ event: event(16, '2025-07-10'), replaces: [event(8, '2025-06-10')] }],
  };
  const changes = difference.changed.map((changed) => ({
    changed,
    because: changed.how === 'fell-out' ? corrected : late,
  }));
  return {
    read: { then: { ...read, known: '2025-07-01' }, now: { ...read, known: undefined } },
    ...{ then, now, difference, changes, from: 0 },
  };
};

describe('a number as known on two days', () => {
  const view = asKnownView(told(), asked).compared;

  it('says in a sentence what it was, what it is and what lies between', () => {
    expect(view?.shows).toBe('June 2025');
    expect(view?.sentence).toBe('2 incidents as known on 1 July 2025, 3 as known now: 2 came in, 1 fell out');
  });

  it('leads step by step from the one to the other', () => {
    expect(view?.steps.map(({ says, sign, count }) => [says, sign, count])).toEqual([
      ['As known on 1 July 2025', '', '2'],
      ['Came in', '+', '2'],
      ['Fell out', '−', '1'],
      ['As known now', '=', '3'],
    ]);
  });

  it('tells every unit of the difference with what was recorded in between', () => {
    expect(view?.shown).toBe('All 3 changes shown');
    expect(view?.changes.map(({ child, how, adds, what }) => [child, how, adds, what])).toEqual([
      ['m3', 'Came in', '+1', ['Incident, from 11 June 2025, still going on']],
      ['m3', 'Came in', '+1', ['Incident, from 25 June 2025, still going on']],
      ['m2', 'Fell out', '−1', ['Incident, from 10 June 2025, still going on']],
    ]);
    expect(view?.changes[0]?.because.events).toMatchObject([
      { did: 'Late', what: 'Missing incident started', late: '39 days after it happened', replaces: [] },
    ]);
    expect(view?.changes[2]?.because.events).toMatchObject([
      { did: 'Corrected', happened: '10 July 2025', replaces: [{ happened: '10 June 2025', id: 'e8' }] },
    ]);
  });

  it('asks again for a day that is not after the other, and says which field it is', () => {
    const mistaken = mistakenAsKnown(indicator, { ...asked, known: '2025-07-01', and: '2025-06-01' }, [
      { field: 'and', says: 'And on must be after the first day' },
    ]);
    expect(mistaken.mistakes.list).toEqual([{ href: '#and', text: 'And on must be after the first day' }]);
    expect(mistaken.compared).toBeUndefined();
  });
});
