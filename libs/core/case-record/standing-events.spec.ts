import type { RecordedEvent } from '../events/recorded-event.js';
import {
  became,
  ceased,
  corrected,
  found,
  moved,
  registered,
  wentMissing,
  withdrawn,
} from './recorded.given.js';
import { standingEvents } from './standing-events.js';

const idsOf = (...history: readonly RecordedEvent[]): readonly string[] =>
  standingEvents(history).map(({ id }) => id);

describe('the events that stand', () => {
  it('are each taken once, in the order of what they say, whatever the order of arrival', () => {
    const [entry, end] = [became('2024-05-01'), ceased('2025-01-10')];
    expect(idsOf(end, entry, end, entry)).toEqual([entry.id, end.id]);
  });

  it('put the end of a day before its beginning, and changes after', () => {
    const day = '2024-05-01';
    const history = [
      wentMissing('i1', day),
      moved(day, 'P', 'U6'),
      became(day),
      ceased(day),
      found('i1', day),
    ];
    expect(idsOf(...history)).toEqual([
      'child-ceased-to-be-looked-after 2024-05-01',
      'child-became-looked-after 2024-05-01',
      'placement-changed 2024-05-01',
      'missing-incident-started i1 2024-05-01',
      'missing-incident-ended i1 2024-05-01',
    ]);
  });

  it('put two of one kind and day by when they happened, as instants and not as texts', () => {
    const earlier = { ...moved('2024-05-01', 'P', 'U6'), id: 'z', time: '2024-05-01T10:00:00+02:00' };
    const later = { ...moved('2024-05-01', 'P', 'K2'), id: 'a', time: '2024-05-01T09:00:00Z' };
    expect(idsOf(later, earlier)).toEqual(['z', 'a']);
  });

  it('are the correction, no longer the event it corrects', () => {
    const end = ceased('2025-01-10');
    expect(idsOf(end, corrected(end, { on: '2025-01-11' }))).toEqual([`corrected ${end.id}`]);
  });

  it('are the last of a chain of corrections', () => {
    const end = ceased('2025-01-10');
    const first = corrected(end, { on: '2025-01-11' });
    const second = corrected(first, { on: '2025-01-12' });
    expect(idsOf(second, end, first)).toEqual([second.id]);
  });

  it('are, of two corrections of one event, the one written down last', () => {
    const end = ceased('2025-01-10');
    const first = corrected(
      end,
      { on: '2025-01-11' },
      { id: 'b', recordedTime: '2025-02-01T09:00:00+01:00' },
    );
    const second = corrected(end, { on: '2025-01-12' }, { id: 'a', recordedTime: '2025-02-01T08:30:00Z' });
    expect(idsOf(end, second, first)).toEqual(['a']);
    expect(idsOf(first, second, end)).toEqual(['a']);
  });

  it('are the correction even where the corrected event is not known yet', () => {
    const end = ceased('2025-01-10');
    expect(idsOf(corrected(end, { on: '2025-01-11' }))).toEqual([`corrected ${end.id}`]);
  });

  it('hold nothing that was withdrawn', () => {
    const end = ceased('2025-01-10');
    expect(idsOf(end, withdrawn(end))).toEqual([]);
  });

  it('do not bring back what a withdrawn correction had replaced', () => {
    const end = ceased('2025-01-10');
    const correction = corrected(end, { on: '2025-01-11' });
    expect(idsOf(end, correction, withdrawn(correction))).toEqual([]);
  });

  it('hold a correction of a withdrawn event', () => {
    const end = ceased('2025-01-10');
    expect(idsOf(end, withdrawn(end), corrected(end, { on: '2025-01-11' }))).toEqual([`corrected ${end.id}`]);
  });

  it('hold again what a withdrawn withdrawal had withdrawn', () => {
    const end = ceased('2025-01-10');
    const withdrawal = withdrawn(end);
    expect(idsOf(end, withdrawal, withdrawn(withdrawal))).toEqual([end.id]);
    expect(
      idsOf(end, withdrawal, withdrawn(withdrawal), withdrawn({ id: `withdrawn ${withdrawal.id}` })),
    ).toEqual([]);
  });

  it('are none of a circle of withdrawals, nor what it withdraws', () => {
    const end = ceased('2025-01-10');
    const circle = [withdrawn({ id: 'w2' }, 'w1'), withdrawn({ id: 'w1' }, 'w2'), withdrawn(end, 'w3')];
    expect(idsOf(end, ...circle, withdrawn({ id: 'w1' }, 'w4'))).toEqual([]);
    const inCircle = [withdrawn(end, 'w1'), withdrawn({ id: 'w1' }, 'w2'), withdrawn({ id: 'w2' }, 'w1')];
    expect(() => idsOf(end, ...inCircle)).not.toThrow();
  });

  it('are none of a circle of corrections', () => {
    const [one, other] = [
      { ...ceased('2025-01-10'), id: 'a', corrects: 'b' },
      { ...ceased('2025-01-11'), id: 'b', corrects: 'a' },
    ];
    expect(idsOf(one, other)).toEqual([]);
  });

  it('are not touched by corrections and withdrawals of another source', () => {
    const child = registered('2010-05-01');
    const elsewhere = { ...withdrawn(child), source: 'urn:elsewhere' };
    const otherCorrection = { ...corrected(child, { sex: 'F' }), source: 'urn:elsewhere' };
    expect(idsOf(child, elsewhere)).toEqual([child.id]);
    expect(idsOf(child, otherCorrection)).toEqual([child.id, otherCorrection.id].sort());
  });
});
