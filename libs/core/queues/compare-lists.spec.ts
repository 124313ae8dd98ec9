import fc from 'fast-check';
import { day } from '../kernel/day.js';
import { compareLists, flowOf, promiseStateOn, type ComparedRow, type ListAtDay } from './compare-lists.js';

/** `a b c?` is a list of late rows of children a and b, and one coming up for c; `a:2` is another entry of a. */
const list = (on: string, drawn: string): ListAtDay<ComparedRow> => ({
  on: day(on),
  rows: drawn
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [child = '', entry = '1'] = word.replace('?', '').split(':');
      return { child, entry, what: 'Review of the pathway plan', late: !word.endsWith('?') };
    }),
});

const changes = (then: string, now: string, lateThen: readonly string[] = []) =>
  compareLists(list('2025-10-01', then), list('2025-10-15', now), ({ child }) =>
    lateThen.includes(child),
  ).map(({ change, then: before, now: after }) => `${(after ?? before)?.child ?? ''} ${change}`);

describe('two lists of a queue beside each other', () => {
  it('EX-PP-5: nine late, eight done, two newly late: improved by 8 and now 3', () => {
    const compared = compareLists(
      list('2025-10-01', 'a b c d e f g h i'),
      list('2025-10-15', 'i j k'),
      () => false,
    );
    expect(flowOf(compared)).toEqual({
      then: 9,
      cleared: 8,
      stillThere: 1,
      newlyDue: 2,
      shownLate: 0,
      now: 3,
    });
  });

  it('tells what late data show only now from what has fallen due since', () => {
    expect(changes('a', 'a b c', ['c'])).toEqual(['a still-there', 'b newly-due', 'c shown-late']);
  });

  it('takes a row under another key for the same thing, corrected', () => {
    expect(changes('a:1', 'a:2')).toEqual(['a corrected']);
  });

  it('calls a row cleared that is late no more, though it is coming up again', () => {
    expect(changes('a', 'a?')).toEqual(['a cleared', 'a coming-up']);
  });

  it('calls a row newly due that was coming up at the last meeting', () => {
    expect(changes('a?', 'a')).toEqual(['a newly-due']);
  });

  it('shows what was coming up and is gone without having been late', () => {
    expect(changes('a? b?', 'b?')).toEqual(['b coming-up', 'a no-longer-coming-up']);
  });

  it('always adds up: late then, less cleared, and what has come, is late now', () => {
    const drawn = fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), fc.constantFrom('1', '2')),
      {
        selector: ([child, entry]) => `${child}${entry}`,
      },
    );
    const words = drawn.map((all) => all.map(([child, entry]) => `${child}:${entry}`).join(' '));
    fc.assert(
      fc.property(words, words, fc.func(fc.boolean()), (then, now, wasLate) => {
        const [before, after] = [list('2025-10-01', then), list('2025-10-15', now)];
        const flow = flowOf(compareLists(before, after, ({ child }) => wasLate(child)));
        expect(flow.then).toBe(before.rows.length);
        expect(flow.now).toBe(after.rows.length);
        expect(flow.then - flow.cleared + flow.newlyDue + flow.shownLate).toBe(flow.now);
      }),
    );
  });
});

describe('a promise', () => {
  const state = (by: string, cleared: string | undefined, on: string) =>
    promiseStateOn({ by: day(by) }, cleared === undefined ? undefined : day(cleared), day(on));

  it('is kept by a row cleared on the day promised, and not by one cleared the day after', () => {
    expect(state('2025-10-22', '2025-10-22', '2025-10-29')).toBe('kept');
    expect(state('2025-10-22', '2025-10-23', '2025-10-29')).toBe('not-kept');
  });

  it('is open until its day is over, and not kept from the next', () => {
    expect(state('2025-10-22', undefined, '2025-10-22')).toBe('open');
    expect(state('2025-10-22', undefined, '2025-10-23')).toBe('not-kept');
  });

  it('is what it was said to be, where somebody said so', () => {
    expect(
      promiseStateOn({ by: day('2025-10-22'), answer: { kept: true } }, undefined, day('2025-10-29')),
    ).toBe('kept');
  });
});
