import type { Indicator } from '../../core/counting/definition.js';
import { indicators } from '../../core/indicators/indicators.generated.js';
import type { Member } from '../../shell/figures/members/members.query.js';
import { daysInWords, rowView } from './row.view.js';

const indicatorCalled = (id: string): Indicator => {
  const found = indicators.find((each) => each.id === id);
  if (found) return found;
  throw new Error(`${id} is gone`);
};

const inJune = { from: '2025-06-01', to: '2025-06-30' };

const incident: Member = {
  child: 'm1',
  standing: 'numerator',
  amount: 2,
  items: [
    {
      ...{ kind: 'missing-incident', first: '2025-06-02', last: '2025-06-03', closedOn: '2025-06-04' },
      dimensions: { ageBand: '10-15', sex: 'not-recorded', incidentEnding: 'returned' },
      events: [],
    },
  ],
  events: [],
};

describe('a row behind a number', () => {
  it('says what is counted, with its days and what is known in words, and leads to the child', () => {
    const row = rowView(
      {
        indicator: indicatorCalled('cla-missing-incidents-open-in-period'),
        list: 'numerator',
        dates: inJune,
      },
      incident,
    );
    expect(row).toMatchObject({
      child: 'm1',
      href: '/child/m1',
      whyHref: '/scorecard/cla-missing-incidents-open-in-period/explained/m1?from=2025-06-01&to=2025-06-30',
      items: [
        { what: 'Incident', when: '2 June 2025 to 3 June 2025', says: ['How the incident ended: Returned'] },
      ],
      known: ['Age: 10 to 15'],
      adds: undefined,
    });
  });

  it('says how many nights it adds where nights are counted', () => {
    const indicator = indicatorCalled('cla-missing-nights');
    expect(rowView({ indicator, list: 'numerator', dates: inJune }, incident).adds).toBe('2 nights');
  });

  it('says of those a share is out of which are counted', () => {
    const indicator = indicatorCalled('cla-placements-3plus-12m-pct');
    const asked = { indicator, list: 'denominator', dates: { on: '2025-06-30' } };
    const [yes, no] = (['numerator', 'denominator'] as const).map((standing) =>
      rowView(asked, { child: 'm1', standing, amount: 1, dimensions: {}, events: [] }),
    );
    expect([yes?.counted, no?.counted]).toEqual([true, false]);
  });

  it('names every reason that it may be where it is not asked which', () => {
    const indicator = indicatorCalled('pep-termly-held-pct');
    const row = rowView({ indicator, list: 'excluded', dates: inJune }, { ...incident, items: [] }, [
      'care ended before a meeting was held',
      'no plan is required in the term',
    ]);
    expect(row.because).toBe('Care ended before a meeting was held; or: No plan is required in the term');
  });

  it('tells one day, some days, and days that go on', () => {
    expect(daysInWords({ first: '2025-06-02', last: '2025-06-02' })).toBe('2 June 2025');
    expect(daysInWords({ first: '2025-06-02', last: '2025-06-05' })).toBe('2 June 2025 to 5 June 2025');
    expect(daysInWords({ first: '2025-06-02' })).toBe('from 2 June 2025, still going on');
  });
});
