import { indicators } from '../indicators/indicators.generated.js';
import { isKeyOf } from './pattern.js';
import { ofWhichInWords } from './pattern-view.js';
import { patterns } from './patterns.generated.js';

const each = patterns.map((pattern) => [pattern.id, pattern] as const);

describe('the patterns', () => {
  it('are each there once', () => {
    const ids = patterns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(each)('%s', (_, pattern) => {
  const { indicator, by, besides } = pattern;

  it('rests on an indicator of the catalogue: a share over a period, of which less is better', () => {
    expect(indicators).toContain(indicator);
    expect([indicator.takes, indicator.kind, indicator.better]).toEqual(['period', 'cohort', 'lower']);
  });

  it('ranks by what the indicator can be broken down by, besides too', () => {
    expect(indicator.by).toEqual(expect.arrayContaining([by, ...besides]));
  });

  it('says in whole sentences what it is looked at for, and what its rows are called', () => {
    expect(pattern.title).toMatch(/^[A-Z].*[^.]$/);
    expect(pattern.says).toMatch(/^[A-Z].*\.$/);
  });

  it('takes nothing further about nobody', () => {
    expect(isKeyOf(pattern, 'not-recorded')).toBe(false);
    expect(pattern.key.expected).toMatch(/\S/);
  });

  it('tells parts of what is found in words', () => {
    const words = ofWhichInWords(pattern);
    expect(Object.keys(words)).toEqual(pattern.ofWhich);
    expect(Object.values(words).filter((each) => !/\S/.test(each))).toEqual([]);
  });
});
