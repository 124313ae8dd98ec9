import { day } from '../kernel/day.js';
import type { Entry } from './cloud-event.js';
import { inOrderWritten } from './in-order.js';

const written = (id: string, date: string): Entry => ({
  id,
  subject: 'child/D00001',
  recordedAt: Date.parse(date),
  happening: {
    type: 'caretally.legal-status-changed.v1',
    day: day(date),
    data: { on: date, legalStatus: 'C2' },
  },
});

const stream = (from: string, ...entries: readonly Entry[]) => ({
  from: Date.parse(from),
  entries: () => entries,
});

describe('entries in the order in which they were written', () => {
  it('weaves the records of several children together', () => {
    const order = inOrderWritten([
      stream('2024-01-01', written('a1', '2024-01-01'), written('a2', '2024-09-01')),
      stream('2024-03-01', written('b1', '2024-03-02'), written('b2', '2025-01-01')),
      stream('2024-08-01', written('c1', '2024-08-01')),
    ]);
    expect([...order].map(({ id }) => id)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2']);
  });

  it('keeps the order of what was written in one moment', () => {
    const order = inOrderWritten([
      stream('2024-01-01', written('a1', '2024-01-01'), written('a2', '2024-01-01')),
      stream('2024-01-01', written('b1', '2024-01-01')),
    ]);
    expect([...order].map(({ id }) => id)).toEqual(['a1', 'a2', 'b1']);
  });

  it('opens a record only when its turn has come', () => {
    const opened: string[] = [];
    const noting = (name: string, from: string) => ({
      from: Date.parse(from),
      entries: () => {
        opened.push(name);
        return [written(name, from)];
      },
    });
    const order = inOrderWritten([
      noting('a', '2024-01-01'),
      noting('b', '2024-06-01'),
      noting('c', '2024-12-01'),
    ]);
    order.next();
    expect(opened).toEqual(['a']);
  });
});
