import { reasonsCeased } from '../../events/codes/reason-ceased.codes.js';
import type { DataOf } from '../../events/recorded-event.js';
import { isoDate, type Day } from '../../kernel/day.js';
import type { Episode } from '../child-return.js';
import type { ReturnYear } from '../return-row.js';
import type { Denial, Statement } from '../statement.js';
import type { Told } from './told-episodes.js';

type Reason = DataOf<'caretally.child-ceased-to-be-looked-after.v1'>['reason'];

export interface Exit {
  readonly on: Day;
  readonly reason: Reason;
}

/** Whether an episode holds the child at the close of a day. */
export const covers = (episode: Episode, on: Day): boolean =>
  episode.from <= on && (episode.to === undefined || on < episode.to);

/**
 * Care ended with a row that has both a last day and a reason other than X1, unless another row of the child covers
 * that day. An open row is open, whatever its reason says.
 */
export const exitOf = (told: Told, whole: readonly Told[]): Exit | undefined => {
  const { from, to, reasonCeased } = told.episode;
  if (to === undefined || to < from || reasonCeased === undefined) return undefined;
  if (!reasonsCeased.codes.has(reasonCeased as Reason)) return undefined;
  if (whole.some((other) => other !== told && covers(other.episode, to))) return undefined;
  return { on: to, reason: reasonCeased as Reason };
};

const ceased = (told: Told, { on, reason }: Exit): Statement => ({
  slot: `${told.slot}/ceased`,
  type: 'caretally.child-ceased-to-be-looked-after.v1',
  data: { on: isoDate(on), reason },
  rows: told.rows,
  keeps: [],
});

const denied = (told: Told, year: ReturnYear): Denial => ({
  slot: `${told.slot}/ceased`,
  because: `the return to ${isoDate(year.to)} has the episode from ${isoDate(told.episode.from)} without that end of care`,
  rows: told.rows,
});

/** `whole`: the rows that may keep the child in care on the day another one ends. */
export const exitSaid = (loaded: readonly Told[], whole: readonly Told[], year: ReturnYear) => {
  const exits = loaded.map((told) => ({ told, exit: exitOf(told, whole) }));
  return {
    statements: exits.flatMap(({ told, exit }) => (exit === undefined ? [] : [ceased(told, exit)])),
    denials: exits.flatMap(({ told, exit }) => (exit === undefined ? [denied(told, year)] : [])),
  };
};
