import { accessLogView } from './access-log.view.js';

const seen = {
  ...{ viewing: 7, seenAt: '2026-11-21T23:40:00Z', person: 'p1', name: 'A manager' },
  ...{ page: 'Pathway plans', children: 12 },
};

describe('the access log', () => {
  it('says day by day who saw how many children on which page, and leads to which', () => {
    const view = accessLogView(
      { what: 'everyone' },
      [seen, { ...seen, viewing: 3, seenAt: '2026-07-01T23:40:00Z', children: 1 }],
      {},
      undefined,
    );
    expect(view.shows).toBe('2 pages opened, the latest first.');
    expect(view.days).toEqual([
      {
        day: '21 November 2026',
        rows: [
          {
            ...{ time: '23:40', name: 'A manager', personHref: '/access-log/person/p1' },
            ...{ page: 'Pathway plans', children: '12 children', href: '/access-log/seen/7' },
          },
        ],
      },
      // In summer the clock in London is an hour ahead.
      expect.objectContaining({ day: '2 July 2026' }),
    ]);
  });

  it('keeps a child in the path of an address, never in its query', () => {
    const view = accessLogView({ what: 'child', child: '10/432' }, [seen], { from: '2026-11-01' }, 7);
    expect(view.title).toBe('Who saw the record of child 10/432');
    expect(view.nextHref).toBe('/access-log/child/10%2F432?from=2026-11-01&before=7');
    expect(view.fileHref).toBe('/access-log/child/10%2F432/access-log.csv?from=2026-11-01');
  });
});
