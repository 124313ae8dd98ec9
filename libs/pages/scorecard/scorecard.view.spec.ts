import { day } from '../../core/kernel/day.js';
import { indicatorCalled, share, told } from '../indicator/figures.given.js';
import { seriesUpTo } from '../indicator/series.js';
import { families } from './families.js';
import { emptyScorecard, scorecardView, type ScorecardTold } from './scorecard.view.js';

const close = day('2026-11-22');
const visits = indicatorCalled('cla-visit-on-time-pct');
const incidents = indicatorCalled('cla-missing-incidents-started');
const away = indicatorCalled('cla-away-incidents-started');

const thirteen = (last: number): readonly number[] => [
  ...[190, 189, 191, 190, 189, 190, 191, 190, 189, 190, 191, 190],
  last,
];

const visited = (last: number) =>
  told(
    visits,
    seriesUpTo(visits, close, 13, []),
    thirteen(last).map((seen) => share(seen, 200)),
  );

const started = (indicator: typeof incidents) =>
  told(
    indicator,
    seriesUpTo(indicator, close, 13, []),
    [12, 14, 11, 13, 12, 14, 12, 11, 13, 12, 14, 13, 12].map((numerator) => ({
      numerator,
      value: numerator,
    })),
  );

const scorecard = (given: Partial<ScorecardTold> = {}) =>
  scorecardView({
    told: [started(away), started(incidents), visited(190)],
    families,
    close,
    terms: [],
    asked: {},
    ...given,
  });

const familyIn = ({ families: shown }: ReturnType<typeof scorecard>, id: string) =>
  shown.find((family) => family.id === id);

describe('a scorecard', () => {
  it('tells of each indicator the latest, the one before and the one of a year before, and what each is made of', () => {
    expect(familyIn(scorecard(), 'reviews-visits-health')?.rows).toMatchObject([
      {
        title: 'Children visited in timescale',
        better: 'Higher is better',
        latest: {
          value: '95%',
          madeOf: '190 of 200 children',
          when: '22 November 2026',
          href: '/scorecard/cla-visit-on-time-pct?on=2026-11-22',
        },
        before: { value: '95%', madeOf: '190 of 200 children', when: '31 October 2026' },
        yearBefore: { value: '95%', madeOf: '190 of 200 children', when: '30 November 2025' },
        verdict: { standing: 'usual', says: 'Nothing unusual' },
      },
    ]);
  });

  it('tells of the last complete month what is counted over a period', () => {
    expect(familyIn(scorecard(), 'missing')?.rows).toMatchObject([
      {
        better: 'Lower is better',
        latest: {
          value: '12',
          madeOf: 'incidents',
          when: 'October 2026',
          href: '/scorecard/cla-missing-incidents-started?from=2026-10-01&to=2026-10-31',
        },
        before: { value: '13', when: 'September 2026' },
        yearBefore: { value: '12', when: 'October 2025' },
      },
    ]);
  });

  it('folds variants of the same measures until their family is asked for', () => {
    const [fold] = familyIn(scorecard(), 'missing')?.folds ?? [];
    expect(fold?.title).toBe('Away from placement without authorisation');
    expect(fold?.rows.map(({ title }) => title)).toEqual([away.title]);
    expect(familyIn(scorecard(), 'missing')).toMatchObject({
      ...{ open: false, more: 1, href: '/scorecard?family=missing' },
    });
    expect(familyIn(scorecard({ asked: { family: 'missing' } }), 'missing')?.open).toBe(true);
  });

  it('counts what is folded and was not asked for', () => {
    const view = scorecard({ told: [started(incidents)], folded: [away] });
    expect(view.shows).toContain('2 indicators');
    expect(familyIn(view, 'missing')).toMatchObject({ more: 1, folds: [{ rows: [] }, { rows: [] }] });
  });

  it('gives files of the indicators of one family, not of all at once', () => {
    expect(scorecard().files).toBeUndefined();
    const { files } = scorecard({ asked: { family: 'missing' } });
    expect(files?.rows.map(({ title }) => title)).toContain(away.title);
  });

  it('says at its top what is beyond the ups and downs, in words and a shape', () => {
    const { unusual, found } = scorecard({ told: [started(incidents), visited(150)] });
    expect(found).toBe('1 indicator is beyond its usual ups and downs');
    expect(unusual).toMatchObject([
      {
        title: 'Children visited in timescale',
        verdict: {
          standing: 'worse',
          says: 'Unusual, and worse',
          shape: expect.stringMatching(/^M/),
        },
        because: '22 November 2026 lies below what this process does, which is worse',
      },
    ]);
    expect(scorecard().found).toBe('Nothing here is beyond its usual ups and downs');
  });

  it('makes no judgement of a few values', () => {
    const few = told(visits, seriesUpTo(visits, close, 3, []), [
      share(190, 200),
      share(191, 200),
      share(20, 200),
    ]);
    const [row] = familyIn(scorecard({ told: [few] }), 'reviews-visits-health')?.rows ?? [];
    expect(row?.verdict).toMatchObject({ standing: undefined, says: 'Too few values to say' });
    expect(row?.yearBefore).toBeUndefined();
  });

  it('says of nothing counted that there was nothing to count', () => {
    const none = told(visits, seriesUpTo(visits, close, 1, []), [share(0, 0)]);
    const [row] = familyIn(scorecard({ told: [none] }), 'reviews-visits-health')?.rows ?? [];
    expect(row?.latest).toMatchObject({ value: 'Nothing to count', madeOf: '0 of 0 children' });
  });

  it('says what it shows, as known when, and keeps that in every address', () => {
    const view = scorecard({ asked: { known: '2026-11-10' } });
    expect(view.shows).toBe(
      'Every family of indicators: 3 indicators, up to 22 November 2026, as known on 10 November 2026',
    );
    expect(view.freshness).toBe('Events to 22 November 2026 at 09:12 are counted');
    expect(familyIn(view, 'reviews-visits-health')?.rows[0]?.latest.href).toBe(
      '/scorecard/cla-visit-on-time-pct?on=2026-11-22&known=2026-11-10',
    );
  });

  it('keeps what was typed beside what is wrong with it', () => {
    const view = emptyScorecard({ on: 'soon' }, [{ field: 'on', says: 'Date must exist' }]);
    expect(view).toMatchObject({
      asked: { on: 'soon' },
      mistakes: { list: [{ href: '#on', text: 'Date must exist' }], of: { on: { text: 'Date must exist' } } },
      families: [],
    });
  });
});
