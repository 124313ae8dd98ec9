import { dataQualityView, type DataQualityTold } from './data-quality.view.js';

const told: DataQualityTold = {
  quarantine: {
    waiting: 3,
    counts: [
      {
        ...{ source: 'urn:case-system', type: 'caretally.placement-changed.v1', kind: 'refused', events: 2 },
        ...{ pointer: '/data/placement/type', detail: 'expected one of the 32 codes' },
        lastReceivedAt: '2026-11-21T09:00:00Z',
      },
      {
        ...{ source: 'urn:case-system', type: 'caretally.child-visited.v1', kind: 'conflict', events: 1 },
        ...{ pointer: '/id', detail: '', lastReceivedAt: '2026-11-21T09:00:00Z' },
      },
    ],
  },
  findings: [{ kind: 'turned-18-still-open', findings: 5, children: 4 }],
  sources: [
    { source: 'urn:case-system', events: 1200, lastAt: '2026-11-22T06:05:00Z' },
    { source: 'urn:virtual-school', events: 40, lastAt: '2026-11-18T23:30:00Z' },
  ],
  parked: 0,
  countedTo: '2026-11-22T09:12:00Z',
  now: Date.parse('2026-11-22T10:00:00Z'),
  seesChildren: true,
};

describe('the page about data quality', () => {
  it('says how much waits, and which sources have gone silent, in days of the calendar', () => {
    const { says, freshness, sources } = dataQualityView(told);
    expect(says).toBe('3 events could not be taken and wait for somebody to look. 1 source has gone silent.');
    expect(freshness).toBe('Events to 22 November 2026 at 09:12 are counted.');
    expect(sources.map((source) => [source.says, source.last])).toEqual([
      ['heard of today', 'today at 06:05'],
      ['silent for 4 days', '18 November 2026 at 23:30'],
    ]);
  });

  it('says in words what was wrong, and leads to exactly the events of which it was', () => {
    const [refused, conflict] = dataQualityView(told).waiting;
    expect(refused).toEqual({
      ...{ source: 'urn:case-system', type: 'Placement changed', where: 'placement, type', events: 2 },
      what: 'expected one of the 32 codes',
      href: '/data-quality/quarantine?state=waiting&source=urn%3Acase-system&type=caretally.placement-changed.v1&kind=refused&where=%2Fdata%2Fplacement%2Ftype',
    });
    expect(conflict?.what).toBe('Another event has this source and id, and says something else');
  });

  it('leads to children for those who may see them only', () => {
    expect(dataQualityView(told).findings[0]).toEqual({
      ...{ kind: 'Turned 18 still open', findings: 5, children: 4 },
      href: '/data-quality/contradictions/turned-18-still-open',
    });
    const operators = dataQualityView({ ...told, seesChildren: false });
    expect([operators.findings[0]?.href, operators.listHref]).toEqual([undefined, undefined]);
  });
});
