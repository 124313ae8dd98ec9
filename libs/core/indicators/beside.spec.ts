import { besideId, indicatorCalled } from './beside.js';
import { besideWords } from './beside-words.js';
import { indicators } from './indicators.generated.js';

describe('a number beside a figure', () => {
  it('is asked for by the id of the figure and its own name', () => {
    expect(indicatorCalled('pathway-plan-not-up-to-date.updated14d')).toMatchObject({
      id: 'pathway-plan-not-up-to-date.updated14d',
      title: 'Young people whose pathway plan is not up to date: brought up to date in the 14 days before',
      takes: 'date',
      measure: { shape: 'items', key: 'pathway-plan-not-up-to-date/updated' },
    });
  });

  it('is the same one each time, so that what is kept of it is found again', () => {
    const id = 'cla-missing-children-in-period.incidentsOpen';
    expect(indicatorCalled(id)).toBe(indicatorCalled(id));
  });

  it.each([
    'cla-missing-children-in-period.rumours',
    'rumours.incidentsOpen',
    'cla-missing-children-in-period.',
    'cla-missing-children-in-period.incidentsOpen.incidentsOpen',
    'cla-missing-children-in-period.toString',
  ])('is none where nothing of that name stands beside it: %s', (id) => {
    expect(indicatorCalled(id)).toBeUndefined();
  });

  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    'has words of its own and no id of an indicator: %s',
    (_, indicator) => {
      for (const name of Object.keys(indicator.companions)) {
        expect(besideWords(name)).not.toBe(name);
        expect(indicators.map(({ id }) => id)).not.toContain(besideId(indicator, name));
      }
    },
  );
});
