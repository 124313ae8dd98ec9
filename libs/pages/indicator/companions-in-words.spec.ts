import { indicators } from '../../core/indicators/indicators.generated.js';
import { companionsInWords } from './companions-in-words.js';
import { figure, indicatorCalled, period, share } from './figures.given.js';

describe('numbers beside a figure', () => {
  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    'all have words: %s',
    (_, indicator) => {
      const names = Object.keys(indicator.companions);
      const companions = Object.fromEntries(names.map((name) => [name, 1]));
      const told = companionsInWords(indicator, figure(indicator, period('2026-10-31'), { companions }));
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
    expect(companionsInWords(upToDate, told)).toEqual([
      { says: 'Not yet due, and so not in the figure', value: '1 child' },
      { says: 'Of those still looked after (eligible)', value: '28 of 40 (70%)' },
      { says: 'Of those who have left care (relevant and former relevant)', value: '0 of 0' },
    ]);
  });

  it('take the figure’s own counts where they are part of a share', () => {
    const fostering = indicatorCalled('cla-in-house-foster-pct');
    const companions = { fostered: 300, ofFosteredPct: 66.7, withoutRelatives: 150 };
    const told = figure(fostering, period('2026-11-22'), { ...share(200, 400), companions });
    expect(companionsInWords(fostering, told)).toEqual([
      { says: 'Without relatives and friends', value: '150 children' },
      { says: 'Of those fostered by anyone', value: '200 of 300 (66.7%)' },
    ]);
  });
});
