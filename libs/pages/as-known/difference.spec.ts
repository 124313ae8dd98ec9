import fc from 'fast-check';
import { addsToDifference, differenceBetween, type Unit } from './difference.js';

const unit = (is: string, adds = 1): Unit => ({ is, adds });

describe('the difference between two lists', () => {
  it('is told unit by unit: who came in, who fell out', () => {
    const then = [unit('cat'), unit('dog'), unit('eel')];
    const now = [unit('cat'), unit('eel'), unit('fox'), unit('gnu')];
    expect(differenceBetween(then, now)).toEqual({
      ...{ then: 3, cameIn: 2, fellOut: 1, otherwise: 0, now: 4 },
      changed: [
        { how: 'came-in', now: unit('fox') },
        { how: 'came-in', now: unit('gnu') },
        { how: 'fell-out', then: unit('dog') },
      ],
    });
  });

  it('tells of nights that have become more or fewer', () => {
    expect(differenceBetween([unit('cat', 5), unit('dog', 2)], [unit('cat', 3), unit('dog', 2)])).toEqual({
      ...{ then: 7, cameIn: 0, fellOut: 0, otherwise: -2, now: 5 },
      changed: [{ how: 'adds-otherwise', then: unit('cat', 5), now: unit('cat', 3) }],
    });
  });

  it('takes two of the same for two', () => {
    const { cameIn, fellOut } = differenceBetween([unit('cat')], [unit('cat'), unit('cat')]);
    expect([cameIn, fellOut]).toEqual([1, 0]);
  });

  it('is nothing between a list and itself, in whatever order', () => {
    const units = fc.array(fc.constantFrom('cat', 'dog', 'eel').map((is) => unit(is)));
    fc.assert(
      fc.property(units, (list) => {
        expect(differenceBetween(list, list.toReversed()).changed).toEqual([]);
      }),
    );
  });

  it('is made up by its units to the last one, whatever the two lists', () => {
    const some = fc.record({
      is: fc.constantFrom('cat', 'dog', 'eel', 'fox'),
      adds: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(some), fc.array(some), (before, after) => {
        const { then, cameIn, fellOut, otherwise, now, changed } = differenceBetween(before, after);
        expect(then + cameIn - fellOut + otherwise).toBe(now);
        expect(changed.reduce((sum, each) => sum + addsToDifference(each), 0)).toBe(now - then);
      }),
    );
  });

  it('is who came in less who fell out, where each adds one', () => {
    const some = fc.array(fc.constantFrom('cat', 'dog', 'eel', 'fox', 'gnu').map((is) => unit(is)));
    fc.assert(
      fc.property(some, some, (before, after) => {
        const { cameIn, fellOut, otherwise, changed } = differenceBetween(before, after);
        expect(cameIn - fellOut).toBe(after.length - before.length);
        expect(otherwise).toBe(0);
        expect(changed).toHaveLength(cameIn + fellOut);
      }),
    );
  });
});
