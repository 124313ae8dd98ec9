import { allocated, ceased, recorded, registered } from '../case-record/recorded.given.js';
import { wordsOf } from './recorded-words.js';

describe('an event in words', () => {
  it('never tells a name, a date of birth or a UPN', () => {
    expect(wordsOf(registered('2010-03-02', { name: 'A child', upn: 'A123456789012' }))).toBe('registered');
  });

  it('tells codes with what they mean', () => {
    expect(wordsOf(ceased('2025-06-10', 'E4A'))).toMatch(/^ceased to be looked after: .+ \(E4A\)$/);
  });

  it.each([
    [{ on: '2025-04-09', seen: true, seenAlone: true }, 'visited: seen alone'],
    [{ on: '2025-04-09', seen: true, seenAlone: false }, 'visited: seen, not alone'],
    [{ on: '2025-04-09', seen: true }, 'visited: seen'],
    [{ on: '2025-04-09', seen: false }, 'visited: the child was not seen'],
  ])('tells of a visit whether the child was seen: %j', (data, words) => {
    expect(wordsOf(recorded('caretally.child-visited.v1', 'v1', data))).toBe(words);
  });

  it('tells who holds the case', () => {
    expect(wordsOf(allocated('2025-01-06', 'SW1', { team: 'north' }))).toBe(
      'allocated to SW1 as social worker, team north',
    );
  });

  it('tells why something was withdrawn', () => {
    expect(
      wordsOf(
        recorded('caretally.event-withdrawn.v1', 'w1', { withdraws: 'v1', because: 'another child’s' }),
      ),
    ).toBe('event v1 withdrawn: another child’s');
  });
});
