import { ranked, ruleInWords, shareOf, type Counts } from './ranked.js';

/** `102146 9/12`: found of counted. */
const drawn = (...rows: readonly string[]): readonly Counts[] =>
  rows.map((row) => {
    const [key = '', found, of] = row.split(/[ /]/);
    return { key, found: Number(found), of: Number(of) };
  });

const together = (rows: readonly Counts[]) => ({
  found: rows.reduce((sum, { found }) => sum + found, 0),
  of: rows.reduce((sum, { of }) => sum + of, 0),
});

/** Keys in order, `!` for one that stands out, `?` for one with too few. */
const told = (rows: readonly Counts[], all = together(rows), enough = 10): string =>
  ranked(rows, { all, enough })
    .map((row) => `${row.key}${row.standsOut ? '!' : ''}${row.enough ? '' : '?'}`)
    .join(' ');

describe('rows', () => {
  it('stand out where even the low end of their interval lies above the share of all together', () => {
    // 18 of 20 has the interval 69.9% to 97.2%, 26 of 60 is 31.6% to 55.9%; all together are 55.0%.
    expect(told(drawn('b 26/60', 'a 18/20'))).toBe('a! b');
    // 12 of 20 is 38.7% to 78.1%: more than the 40.0% of all, and no more than chance may bring.
    expect(told(drawn('a 12/20', 'b 20/60'))).toBe('a b');
  });

  it('do not stand out by one case, however bad that one is', () => {
    expect(told(drawn('small 1/1', 'large 5/100'))).toBe('large small?');
  });

  it('are ranked from the fewest on that are enough', () => {
    expect(told(drawn('nine 9/9', 'ten 10/10', 'large 5/100'))).toBe('ten! large nine?');
  });

  it('come by share, the greater number first of equal shares, then by key', () => {
    expect(told(drawn('c 5/10', 'b 10/20', 'a 5/10', 'd 6/10'))).toBe('d b a c');
    expect(told(drawn('few 1/2', 'none 0/3', 'one 1/1', 'large 5/10'))).toBe('large one? few? none?');
  });

  it('that are nobody’s come last and stand out from nobody', () => {
    expect(told(drawn('not-recorded 30/30', 'one 1/1', 'large 5/100'))).toBe('large one? not-recorded?');
  });

  it('are compared with all together, rounded for nobody', () => {
    // The low end of 10 of 10 is 72.24672%: rounded to one decimal all three are 72.2%.
    const ten = drawn('a 10/10');
    expect(told(ten, { found: 722_468, of: 1_000_000 })).toBe('a');
    expect(told(ten, { found: 722_466, of: 1_000_000 })).toBe('a!');
  });

  it('are none where nothing is counted', () => {
    expect(told([])).toBe('');
    expect(told(drawn('a 0/0'))).toBe('a?');
  });
});

describe('a share', () => {
  it('is rounded half up to one decimal, and has no value of nothing', () => {
    expect(shareOf({ found: 1, of: 16 })).toMatchObject({ share: 6.3 });
    expect(shareOf({ found: 2, of: 3 })).toEqual({ found: 2, of: 3, share: 66.7, low: 20.8, high: 93.9 });
    expect(shareOf({ found: 0, of: 0 })).toEqual({ found: 0, of: 0, share: null, low: null, high: null });
  });
});

describe('the rule', () => {
  it('names the fewest and the share of all together', () => {
    expect(ruleInWords({ all: { found: 44, of: 80 }, enough: 10 })).toBe(
      "A row is ranked where at least 10 are counted in it, and stands out where even the low end of the 95% interval of its share (Wilson's) lies above 55%, the share of all together. Of forty rows that are no different from the rest, one stands out by chance alone: ask why before it is taken further.",
    );
    expect(ruleInWords({ all: { found: 0, of: 0 }, enough: 10 })).toContain(
      'lies above the share of all together.',
    );
  });
});
