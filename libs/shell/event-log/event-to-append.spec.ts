import { contentHash, replacedBy } from './event-to-append.js';
import { aWithdrawal, anEvent } from './sample-event.given.js';

describe('what an event says', () => {
  it('is the same whatever the order its fields are written in', () => {
    const one = anEvent('a', { data: { on: '2025-06-02', worker: { id: 'SW1', team: 'T' } } });
    const other = anEvent('a', { data: { worker: { team: 'T', id: 'SW1' }, on: '2025-06-02' } });
    expect(contentHash(one)).toEqual(contentHash(other));
  });

  it('differs where any part of it differs', () => {
    const said = [
      anEvent('a'),
      anEvent('a', { subject: 'child/2' }),
      anEvent('a', { type: 'caretally.child-visited.v1' }),
      anEvent('a', { time: '2025-06-02T09:30:00Z' }),
      anEvent('a', { recordedTime: '2025-06-02T09:30:00Z' }),
      anEvent('a', { corrects: 'z' }),
      anEvent('a', { data: { on: '2025-06-03' } }),
      anEvent('a', { data: { on: ['2025-06-02'] } }),
      anEvent('a', { extensions: { traceparent: '00' } }),
    ].map((event) => contentHash(event).toString('hex'));
    expect(new Set(said).size).toBe(said.length);
  });

  it('has the same hash in every version of the program', () => {
    expect(contentHash(anEvent('a')).toString('hex')).toBe(
      'ccbf31dae517c05c390a102a3b8046cc992171fd189722f9c1e5a926550f5f63',
    );
  });

  it('replaces the event it corrects or withdraws', () => {
    expect(replacedBy(anEvent('b', { corrects: 'a' }))).toBe('a');
    expect(replacedBy(aWithdrawal('c', 'b'))).toBe('b');
    expect(replacedBy(anEvent('d'))).toBeUndefined();
  });
});
