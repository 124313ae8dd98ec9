import { parseDay, type Day } from '../kernel/day.js';
import type { LastReturn } from './child-return.js';
import { knownEpisodes, type KnownEpisode } from './known-episode.js';
import { standingOf, type Slots } from './recorded-statement.js';
import type { ReturnYear } from './return-row.js';

const dayIn = (value: unknown): Day | undefined => (typeof value === 'string' ? parseDay(value) : undefined);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The last episode before the year, unless care had ended by then. */
const leftOpen = (episodes: readonly KnownEpisode[], year: ReturnYear): readonly KnownEpisode[] => {
  const last = episodes.filter((episode) => episode.from < year.from).at(-1);
  const ended = last?.ceasedOn !== undefined && last.ceasedOn < year.from;
  return last === undefined || ended ? [] : [last];
};

const absencesLeftOpen = (child: string, slots: Slots, year: ReturnYear): readonly Day[] => {
  const prefix = `child/${child}/missing/`;
  return [...slots.keys()]
    .filter((slot) => slot.startsWith(prefix) && slot.endsWith('/start'))
    .flatMap((slot) => {
      const from = dayIn(standingOf(slots.get(slot))?.data.on);
      const to = dayIn(standingOf(slots.get(slot.replace(/start$/, 'end')))?.data.on);
      const open = from !== undefined && from < year.from && (to === undefined || to >= year.from);
      return open ? [from] : [];
    });
};

/** What is known of a child from earlier imports, seen from the first day of a return. */
export const lastReturn = (child: string, slots: Slots, year: ReturnYear): LastReturn => {
  const episodes = knownEpisodes(child, slots);
  const registered = standingOf(slots.get(`child/${child}/registered`));
  return {
    episodes,
    open: leftOpen(episodes, year),
    absencesOpen: absencesLeftOpen(child, slots, year),
    ...(registered === undefined
      ? {}
      : {
          registered: {
            dateOfBirth: dayIn(registered.data.dateOfBirth),
            sex: textOf(registered.data.sex),
            ethnicity: textOf(registered.data.ethnicity),
            upn: textOf(registered.data.upn),
          },
        }),
  };
};
