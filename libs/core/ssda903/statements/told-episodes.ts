import { legalStatuses } from '../../events/codes/legal-status.codes.js';
import { placementTypes } from '../../events/codes/placement-type.codes.js';
import { isoDate } from '../../kernel/day.js';
import { sameRow } from '../cells.js';
import type { ChildReturn, Episode } from '../child-return.js';
import { codesOf } from '../code-sets.js';
import type { ReturnRow } from '../return-row.js';
import { keysByDay, withRepeats } from '../statement.js';
import { listed } from './placement-cells.js';

/** What an episode row says, under the slot it says it in. */
export interface Told {
  readonly slot: string;
  readonly key: string;
  readonly episode: Episode;
  /** The row and any that repeat it. */
  readonly rows: readonly ReturnRow[];
  /** Whether it can be loaded in its own right: only then it keeps the child in care when another row ends. */
  readonly whole: boolean;
}

const isWhole = ({ reason, legalStatus, place }: Episode): boolean =>
  codesOf('RNE', 0).includes(reason ?? '') &&
  listed(legalStatuses, legalStatus) !== undefined &&
  listed(placementTypes, place) !== undefined;

/** The dated rows of a child in order. A row that cannot be loaded takes no slot from one of the same day that can. */
export const toldEpisodes = (number: string, { episodes }: ChildReturn): readonly Told[] => {
  const byRow = new Map(episodes.map((episode) => [episode.row, episode]));
  const groups = withRepeats([...byRow.keys()], sameRow).flatMap((rows) => {
    const episode = byRow.get(rows[0]);
    return episode === undefined ? [] : [{ rows, episode, whole: isWhole(episode) }];
  });
  const keyOf = keysByDay();
  const wholeFirst = [...groups.filter(({ whole }) => whole), ...groups.filter(({ whole }) => !whole)];
  const keys = new Map(wholeFirst.map((group) => [group, keyOf(isoDate(group.episode.from))]));
  return groups.map((group) => {
    const key = keys.get(group) ?? '';
    return { ...group, key, slot: `child/${number}/episode/${key}` };
  });
};
