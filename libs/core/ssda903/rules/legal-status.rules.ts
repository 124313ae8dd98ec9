import { ageOn, type Day } from '../../kernel/day.js';
import type { ChildReturn, Episode } from '../child-return.js';
import { placeOf } from '../return-row.js';
import { eachChild, eachEpisode, named, type Rule } from './rule.js';

interface Stretch {
  readonly first: Episode;
  readonly last: Episode;
  readonly to: Day;
}

/** Episodes under one legal status that follow each other without a gap. */
const stretchesUnder = (status: string, { episodes, year }: ChildReturn): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (const episode of episodes) {
    if (episode.legalStatus !== status) continue;
    const before = stretches.at(-1);
    const goesOn = before?.last.to === episode.from && episode.reason !== 'S';
    const to = episode.to ?? year.to;
    if (before !== undefined && goesOn)
      stretches[stretches.length - 1] = { first: before.first, last: episode, to };
    else stretches.push({ first: episode, last: episode, to });
  }
  return stretches;
};

/** Legal statuses with the most days that each may last. */
const longest: readonly (readonly [rule: string, status: string, days: number, what: string])[] = [
  ['361', 'L1', 3, 'police protection'],
  ['362', 'L2', 21, 'an emergency protection order'],
  ['363', 'L3', 7, 'a child assessment order'],
  ['365', 'V3', 17, 'one stay of short breaks'],
];

const longestRules = longest.map(([rule, status, days, what]) =>
  eachChild({ rule, field: 'LS', says: `${what} lasts at most ${days.toString()} days` }, (child) =>
    stretchesUnder(status, child)
      .filter(({ first, to }) => to - first.from > days)
      .map(({ first, last, to }) => ({
        row: last.row,
        detail: `${what} (${status}) from ${named(first.from)} lasts ${(to - first.from).toString()} days, expected at most ${days.toString()}`,
      })),
  ),
);

const shortBreakDaysAYear = 75;

const daysInYear = ({ from, to }: Episode, { year }: ChildReturn): number =>
  Math.max(0, Math.min(to ?? year.to, year.to) - Math.max(from, year.from));

export const legalStatusRules: readonly Rule[] = [
  ...longestRules,
  eachEpisode(
    { rule: '358', field: 'LS', says: 'A child under J1, J2 or J3 is at least 10' },
    ({ legalStatus, from }, { dateOfBirth }) =>
      legalStatus?.startsWith('J') === true && dateOfBirth !== undefined && ageOn(dateOfBirth, from) < 10
        ? `${legalStatus} on ${named(from)}, at an age of under 10`
        : undefined,
  ),
  eachChild({ rule: '366', field: 'LS', says: 'Short breaks take at most 75 days in a year' }, (child) => {
    const stays = child.episodes.filter((episode) => episode.legalStatus === 'V3');
    const days = stays.reduce((sum, stay) => sum + daysInYear(stay, child), 0);
    const last = stays.at(-1);
    if (last === undefined || days <= shortBreakDaysAYear) return [];
    return [
      {
        row: last.row,
        detail: `short breaks (V3) of the child take ${days.toString()} days of the year, expected at most 75`,
      },
    ];
  }),
  eachEpisode(
    { rule: '382', field: 'PLACE', says: 'Short breaks are not in a temporary placement' },
    ({ legalStatus, place }) =>
      (legalStatus === 'V3' || legalStatus === 'V4') && /^T[0-4]$/.test(place ?? '')
        ? `short breaks (${legalStatus}) in temporary placement ${String(place)}`
        : undefined,
  ),
  eachChild(
    { rule: '426', field: 'LS', says: 'V3 and V4 do not occur together in one return' },
    ({ episodes }) => {
      const other = episodes.find((episode) => episode.legalStatus === 'V3');
      if (other === undefined) return [];
      return episodes
        .filter((episode) => episode.legalStatus === 'V4')
        .map(({ row }) => ({
          row,
          detail: `short breaks as V4, but ${placeOf(other.row)} has V3 in the same return`,
        }));
    },
  ),
];
