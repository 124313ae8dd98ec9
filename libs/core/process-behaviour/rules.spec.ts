import type { NaturalLimits } from './natural-limits.js';
import { signalsOf, type Rule } from './rules.js';

const limits: NaturalLimits = {
  ...{ mean: 50, lower: 20, upper: 80, nearLower: 30, nearUpper: 70 },
  ...{ meanMovingRange: 11.28, upperRange: 36.8 },
};

const letters: Readonly<Record<Rule, string>> = {
  outside: 'O',
  trend: 'T',
  'two-of-three': '2',
  'one-side': 'S',
};

/** What marks each point first, as a letter; a dot where nothing does. */
const marksOf = (values: readonly number[]): string =>
  signalsOf(values, limits)
    .map(([first]) => (first === undefined ? '.' : letters[first.rule]))
    .join('');

const waysOf = (values: readonly number[]): string =>
  signalsOf(values, limits)
    .map(([first]) => (first === undefined ? '.' : first.way === 'up' ? '+' : '-'))
    .join('');

describe('a point outside the limits', () => {
  it.each([
    ['beyond a limit is marked', [40, 81, 60, 19, 55], '.O.O.'],
    ['on a limit is not', [40, 80, 40, 20, 55], '.....'],
  ])('%s', (_, values, marks) => expect(marksOf(values)).toBe(marks));
});

describe('seven on one side', () => {
  it.each([
    ['six are not enough', [40, 55, 60, 55, 60, 55, 60, 40], '........'],
    ['seven are marked, every one', [40, 55, 60, 55, 60, 55, 60, 55, 40], '.SSSSSSS.'],
    ['eight too', [60, 45, 40, 45, 40, 45, 40, 45, 40, 60], '.SSSSSSSS.'],
    ['a point on the mean is on neither side', [55, 60, 55, 60, 50, 55, 60, 55], '........'],
    ['points on the mean alone are no run', [50, 50, 50, 50, 50, 50, 50, 50], '........'],
  ])('%s', (_, values, marks) => expect(marksOf(values)).toBe(marks));
});

describe('seven rising or falling', () => {
  it.each([
    ['six points, five steps, are not enough', [60, 35, 40, 45, 55, 60, 65, 45], '........'],
    ['seven points, six steps, are marked', [60, 35, 40, 45, 48, 55, 60, 65, 45], '.TTTTTTT.'],
    ['falling as rising', [40, 65, 60, 55, 48, 45, 40, 35, 60], '.TTTTTTT.'],
    ['two equal values end it', [60, 35, 40, 45, 48, 48, 55, 60, 65, 45], '..........'],
  ])('%s', (_, values, marks) => expect(marksOf(values)).toBe(marks));

  it('gives the turning point to the trend that begins there', () => {
    const mountain = [32, 35, 40, 45, 52, 60, 68, 62, 55, 49, 44, 39, 33];
    expect(waysOf(mountain)).toBe('++++++-------');
  });

  it('calls the end of a rising run rising though the next run begins lower', () => {
    const sawtooth = [32, 36, 40, 44, 52, 60, 68, 31, 35, 40, 45, 53, 61, 69];
    expect(marksOf(sawtooth)).toBe('TTTTTTTTTTTTTT');
    expect(waysOf(sawtooth)).toBe('++++++++++++++');
  });
});

describe('two of three close to a limit', () => {
  it.each([
    ['marks the close ones, not the third', [45, 75, 60, 75, 45], '.2.2.'],
    ['all three, where all are close', [45, 75, 72, 79, 45], '.222.'],
    ['two side by side', [55, 25, 28, 45, 60], '.22..'],
    ['needs the third on the same side', [45, 75, 45, 75, 45], '.....'],
    ['takes a third on the mean for neither side', [45, 75, 50, 75, 45], '.....'],
    ['needs a third at all', [75, 75], '..'],
    ['does not take opposite limits together', [75, 25, 75], '...'],
    ['does not count a point outside as close', [45, 85, 60, 75, 45], '.O...'],
    ['does not count a point two thirds of the way', [45, 70, 60, 75, 45], '.....'],
  ])('%s', (_, values, marks) => expect(marksOf(values)).toBe(marks));
});

describe('several rules at once', () => {
  it('are all told, the one that says which way it lies first', () => {
    const [, , third] = signalsOf([72, 74, 82, 76, 74, 66, 56], limits);
    expect(third).toEqual([
      { rule: 'outside', way: 'up' },
      { rule: 'one-side', way: 'up' },
    ]);
  });

  it('let a falling trend have its say before the side of the mean on which it lies', () => {
    expect(waysOf([69, 67, 65, 63, 61, 59, 57])).toBe('-------');
  });
});
