import { instant, isInstant, isoDate, localId, subjectOf } from './event-type.js';
import { localIdOf } from './recorded-event.js';
import { eventDefinitions } from './vocabulary.generated.js';

describe('parts of an event', () => {
  it.each([
    ['2025-06-12T09:30:00+01:00', true],
    ['2025-06-12t09:30:00.123456789z', true],
    ['2024-02-29T23:59:59-12:00', true],
    ['2025-02-29T09:30:00Z', false],
    ['2025-06-12T24:00:00Z', false],
    ['2025-06-12T09:60:00Z', false],
    ['2025-06-12T09:30Z', false],
    ['2025-06-12T09:30:00', false],
    ['2025-06-12 09:30:00Z', false],
    ['2025-06-12', false],
    ['', false],
  ])('an instant has seconds and an offset: %s %s', (text, expected) => {
    expect(isInstant(text)).toBe(expected);
    expect(instant().safeParse(text).success).toBe(expected);
  });

  it('a date exists', () => {
    expect(isoDate().safeParse('2024-02-29').success).toBe(true);
    expect(isoDate().safeParse('2025-02-29').success).toBe(false);
    expect(isoDate().safeParse('2025-06-12T00:00:00Z').success).toBe(false);
  });

  it('a local id is 1 to 100 characters without control characters', () => {
    expect(localId().safeParse('10432').success).toBe(true);
    expect(localId().safeParse('').success).toBe(false);
    expect(localId().safeParse('1\t2').success).toBe(false);
    expect(localId().safeParse('x'.repeat(101)).success).toBe(false);
  });

  it('a subject has a kind and a local id', () => {
    expect(subjectOf('child').safeParse('child/10432').success).toBe(true);
    expect(subjectOf('child').safeParse('child/').success).toBe(false);
    expect(subjectOf('child').safeParse('school/10432').success).toBe(false);
    expect(localIdOf('child/10432/b')).toBe('10432/b');
  });
});

describe('every type of event', () => {
  it.each(eventDefinitions.map((definition) => [definition.type, definition] as const))(
    '%s is named, worded and strict',
    (type, definition) => {
      expect(type).toMatch(/^caretally\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/);
      expect(definition.means).toMatch(/\.$/);
      expect(definition.data.safeParse({ ...definition.example, unheardOf: 1 }).success).toBe(false);
    },
  );

  it('has a type of its own', () => {
    expect(new Set(eventDefinitions.map(({ type }) => type)).size).toBe(eventDefinitions.length);
  });
});
