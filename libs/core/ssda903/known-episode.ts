import { parseDay, type Day } from '../kernel/day.js';
import { standingOf, type Slots } from './recorded-statement.js';

/** Where a child lives, as an event says it: compared field by field. */
export interface PlacementCells {
  readonly type: string;
  readonly provider?: string | undefined;
  readonly urn?: string | undefined;
  readonly addressKey?: string | undefined;
}

/** An episode as an earlier import recorded it. */
export interface KnownEpisode {
  /** The end of its slot: its first day, with `#2` where there are two that day. */
  readonly key: string;
  readonly from: Day;
  /** The reason for the new episode, as far as the event tells it. */
  readonly reason: string | undefined;
  readonly legalStatus: string | undefined;
  readonly categoryOfNeed: string | undefined;
  readonly placement: PlacementCells | undefined;
  readonly ceasedOn: Day | undefined;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const dayIn = (value: unknown): Day | undefined => parseDay(textOf(value) ?? '');

/** `child/10432/episode/2017-04-09` without what leads to the date; undefined for other slots. */
const keyOf = (slot: string, prefix: string): string | undefined => {
  const key = slot.startsWith(prefix) ? slot.slice(prefix.length) : undefined;
  return key?.includes('/') === true ? undefined : key;
};

type Data = Readonly<Record<string, unknown>>;

const reasonIn = (type: string, data: Data): string | undefined => {
  if (type === 'caretally.child-became-looked-after.v1')
    return data.alreadyLookedAfter === true ? undefined : 'S';
  return type === 'caretally.legal-status-changed.v1' ? 'L' : textOf(data.reason);
};

/** The episodes recorded before, in order; what an event does not repeat is carried on from the one before. */
export const knownEpisodes = (child: string, slots: Slots): readonly KnownEpisode[] => {
  const prefix = `child/${child}/episode/`;
  const episodes: KnownEpisode[] = [];
  for (const slot of [...slots.keys()].sort()) {
    const key = keyOf(slot, prefix);
    const standing = standingOf(slots.get(slot));
    if (key === undefined || standing === undefined) continue;
    const { type, data } = standing;
    const from = dayIn(data.on);
    if (from === undefined) continue;
    const before = episodes.at(-1);
    episodes.push({
      key,
      from,
      reason: reasonIn(type, data),
      legalStatus: textOf(data.legalStatus) ?? before?.legalStatus,
      categoryOfNeed: textOf(data.categoryOfNeed) ?? before?.categoryOfNeed,
      placement: (data.placement as PlacementCells | undefined) ?? before?.placement,
      ceasedOn: dayIn(standingOf(slots.get(`${slot}/ceased`))?.data.on),
    });
  }
  return episodes;
};
