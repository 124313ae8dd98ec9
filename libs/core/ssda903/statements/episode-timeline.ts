import type { Day } from '../../kernel/day.js';
import type { KnownEpisode, PlacementCells } from '../known-episode.js';

/** What was so before an episode began. */
export interface Before {
  readonly inCare: boolean;
  readonly legalStatus: string | undefined;
  readonly placement: PlacementCells | undefined;
  /** Whether the episode just before stands in this folder: only then its reason for change is known. */
  readonly inFolder: boolean;
  readonly endedBecause: string | undefined;
}

/** An episode of this folder or of an earlier one, as far as the next one needs it. */
export interface Stretch {
  readonly from: Day;
  /** The day care ended with it, where it did. */
  readonly ceasedOn: Day | undefined;
  readonly legalStatus: string | undefined;
  readonly placement: PlacementCells | undefined;
  readonly inFolder: boolean;
  readonly endedBecause: string | undefined;
}

export const knownStretch = (episode: KnownEpisode): Stretch => ({
  from: episode.from,
  ceasedOn: episode.ceasedOn,
  legalStatus: episode.legalStatus,
  placement: episode.placement,
  inFolder: false,
  endedBecause: undefined,
});

/** In care unless every stretch so far has been left behind by a true exit. */
const isInCare = (earlier: readonly Stretch[], on: Day): boolean => {
  let inCare = false;
  let exits: Day[] = [];
  for (const stretch of earlier) {
    if (inCare && exits.some((exit) => exit <= stretch.from)) exits = [];
    inCare = true;
    if (stretch.ceasedOn !== undefined) exits.push(stretch.ceasedOn);
  }
  return inCare && !exits.some((exit) => exit <= on);
};

/** `earlier`: in order of their first day. Undefined where nothing is known before. */
export const before = (earlier: readonly Stretch[], on: Day): Before | undefined => {
  const last = earlier.at(-1);
  if (last === undefined) return undefined;
  return {
    inCare: isInCare(earlier, on),
    legalStatus: last.legalStatus,
    placement: last.placement,
    inFolder: last.inFolder,
    endedBecause: last.endedBecause,
  };
};

/** A blank on one side is not a change. */
const differs = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

export const isOtherPlacement = (
  one: PlacementCells | undefined,
  other: PlacementCells | undefined,
): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one.type !== other.type ||
    differs(one.provider, other.provider) ||
    differs(one.urn, other.urn) ||
    differs(one.addressKey, other.addressKey));
