import { eventsTogether, eventViews } from './events.view.js';

const event = (position: number, type: string, on?: string) => ({
  ...{ source: 'urn:case-system:example', id: `e${String(position)}`, type: `caretally.${type}.v1` },
  ...(on !== undefined && { on }),
  ...{ recordedAt: '2025-06-05T08:12:00.000Z', position },
});

describe('events behind a number', () => {
  it('say what they were, when they happened, when they were recorded and where they are', () => {
    expect(eventViews([event(7, 'missing-incident-started', '2025-06-02')])).toEqual([
      {
        what: 'Missing incident started',
        happened: '2 June 2025',
        recorded: 'recorded 5 June 2025 at 09:12',
        source: 'urn:case-system:example',
        id: 'e7',
      },
    ]);
  });

  it('are told in the order in which they happened, not in that in which they were recorded', () => {
    const told = eventViews([
      event(3, 'missing-incident-ended', '2025-06-04'),
      event(4, 'missing-incident-started', '2025-06-02'),
      event(5, 'child-registered'),
    ]);
    expect(told.map(({ what }) => what)).toEqual([
      'Child registered',
      'Missing incident started',
      'Missing incident ended',
    ]);
  });

  it('are named once together, with how often', () => {
    const told = eventViews([
      event(1, 'missing-incident-started', '2025-06-02'),
      event(2, 'missing-incident-started', '2025-06-09'),
      event(3, 'pep-signed-off', '2025-06-10'),
    ]);
    expect(eventsTogether(told)).toBe('3 events: missing incident started (2), PEP signed off');
  });
});
