import { indicators } from '../../core/indicators/indicators.generated.js';
import { words } from '../statements/statement.js';
import { companionsInWords, type CompanionWords } from './companions-in-words.js';
import { figure, indicatorCalled, period, share } from './figures.given.js';

const hrefOf = (name: string | undefined, list: string): string => `${name ?? 'itself'} ${list}`;

const readOut = (told: readonly CompanionWords[]): readonly string[] =>
  told.map(({ says, value }) => `${says}: ${value.map(({ text }) => text).join('')}`);

describe('numbers beside a figure', () => {
  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    'all have words: %s',
    (_, indicator) => {
      const names = Object.keys(indicator.companions);
      const companions = Object.fromEntries(names.map((name) => [name, 1]));
      const told = companionsInWords(
        indicator,
        figure(indicator, period('2026-10-31'), { companions }),
        hrefOf,
      );
      expect(told.filter(({ says }) => names.includes(says))).toEqual([]);
      // The three of a share are told in one line.
      expect(told.length).toBeGreaterThanOrEqual(Math.ceil(names.length / 3));
    },
  );

  it('say what they count, and the three of a share together', () => {
    const upToDate = indicatorCalled('pathway-plan-up-to-date-pct');
    const companions = {
      ...{ eligibleNumerator: 28, eligibleDenominator: 40, eligiblePct: 70 },
      ...{ leftCareNumerator: 0, leftCareDenominator: 0, leftCarePct: null },
      notYetDue: 1,
    };
    const told = figure(upToDate, period('2026-11-22'), { ...share(28, 40), companions });
    expect(readOut(companionsInWords(upToDate, told, hrefOf))).toEqual([
      'Not yet due, and so not in the figure: 1 child',
      'Of those still looked after (eligible): 28 of 40 (70%)',
      'Of those who have left care (relevant and former relevant): 0 of 0',
    ]);
  });

  it('take the figure’s own counts where they are part of a share', () => {
    const fostering = indicatorCalled('cla-in-house-foster-pct');
    const companions = { fostered: 300, ofFosteredPct: 66.7, withoutRelatives: 150 };
    const told = figure(fostering, period('2026-11-22'), { ...share(200, 400), companions });
    expect(readOut(companionsInWords(fostering, told, hrefOf))).toEqual([
      'Without relatives and friends: 150 children',
      'Of those fostered by anyone: 200 of 300 (66.7%)',
    ]);
  });

  it('lead to their own rows, and where they have none say why', () => {
    const upToDate = indicatorCalled('pathway-plan-up-to-date-pct');
    const companions = { eligibleNumerator: 28, eligibleDenominator: 40, eligiblePct: 70, notYetDue: 1 };
    const told = figure(upToDate, period('2026-11-22'), { ...share(28, 40), companions });
    expect(companionsInWords(upToDate, told, hrefOf).map(({ value }) => value)).toEqual([
      [words('1 child', 'notYetDue numerator')],
      [
        words('28', 'eligibleNumerator numerator'),
        words(' of '),
        words('40', 'eligibleDenominator denominator'),
        words(' ('),
        { text: '70%', without: 'share' },
        words(')'),
      ],
    ]);
    const duration = indicatorCalled('cla-missing-duration');
    const lengths = figure(duration, period('2026-10-31'), { companions: { mean: 2.5, stillOpen: 0 } });
    expect(companionsInWords(duration, lengths, hrefOf)).toContainEqual({
      says: 'Mean',
      value: [{ text: '2.5 days', without: 'length' }],
    });
  });

  it('lead nowhere for whoever may not see children', () => {
    const missing = indicatorCalled('cla-missing-children-in-period');
    const told = figure(missing, period('2026-10-31'), { companions: { incidentsOpen: 7 } });
    const [first] = companionsInWords(missing, told, undefined);
    expect(first?.value).toEqual([words('7 incidents')]);
  });
});
