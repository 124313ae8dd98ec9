import { addMonths, dayOf, isoDate, type Day } from '../kernel/day.js';
import { chanceFor } from './chance.js';
import type { Entry } from './cloud-event.js';
import type { Span } from './lives.js';
import { millisecondsPerDay } from './recording.js';

/** England, March 2021 to 2024: 69 to 70 looked-after children for each 10,000 aged 0 to 17. */
const lookedAfterPer10000 = 69;
const morning = millisecondsPerDay / 3;

/** Before the first history is loaded: what is known of the whole authority when the record begins. */
export const earlyOnFirstDay = ({ from }: Span): number => (from + 1 / 8) * millisecondsPerDay;

interface Estimate {
  readonly on: Day;
  readonly publishedOn: Day;
  readonly value: number;
}

/** Mid-year estimates, each published the July after; every third is revised a year later. */
export const populationEntries = (span: Span, authority: string): readonly Entry[] =>
  midYears(span)
    .flatMap((year) => publications(span, year))
    .map(({ on, publishedOn, value }) => ({
      id: `population-${isoDate(on)}-${isoDate(publishedOn)}`,
      subject: `authority/${authority}`,
      recordedAt: Math.max(publishedOn * millisecondsPerDay + morning, earlyOnFirstDay(span)),
      happening: {
        type: 'caretally.population-estimate-published.v1' as const,
        day: publishedOn,
        data: { on: isoDate(on), ageBand: '0-17' as const, value, publishedOn: isoDate(publishedOn) },
      },
    }))
    .toSorted((one, other) => one.recordedAt - other.recordedAt);

const yearOf = (on: Day): number => Number(isoDate(on).slice(0, 4));

/** From two years before the span, so that its first day already has an estimate. */
const midYears = ({ from, to }: Span): readonly number[] => {
  const first = yearOf(from) - 2;
  return Array.from({ length: yearOf(to) - first }, (_, index) => first + index);
};

const publications = ({ seed, lookedAfter }: Span, year: number): readonly Estimate[] => {
  const chance = chanceFor(seed, year, 3);
  const on = dayOf(year, 6, 30);
  const publishedOn = dayOf(year + 1, 7, 15);
  const value = Math.round((lookedAfter / lookedAfterPer10000) * 10_000 * (0.985 + chance.fraction() * 0.03));
  const first = { on, publishedOn, value };
  if (year % 3 !== 0) return [first];
  const revised = Math.round(value * (0.985 + chance.fraction() * 0.01));
  return [first, { on, publishedOn: addMonths(publishedOn, 12), value: revised }];
};
