import { codeIn } from '../cells.js';
import type { Episode } from '../child-return.js';
import { placeOf } from '../return-row.js';
import { eachFollower, eachPredecessor, named, type Rule } from './rule.js';

const isTrueExit = ({ to, reasonCeased }: Episode): boolean =>
  to !== undefined && reasonCeased !== undefined && reasonCeased !== 'X1';

const holds = (episode: Episode, on: number): boolean =>
  episode.from <= on && (episode.to === undefined || on < episode.to);

/** Reasons after which nobody is looked after again: death and an age found to be 18 or over. */
const finalReasons = ['E2', 'E15'];

export const episodeSequenceRules: readonly Rule[] = [
  eachPredecessor(
    { rule: '142', field: 'DEC', says: 'Every episode but the last has a last day and a reason' },
    ({ to, reasonCeased }, next) => {
      if (next === undefined || (to !== undefined && reasonCeased !== undefined)) return undefined;
      return `${to === undefined ? 'DEC' : 'REC'} is blank, although ${placeOf(next.row)} starts a later episode on ${named(next.from)}`;
    },
  ),
  eachPredecessor(
    { rule: '388', field: 'REC', says: 'X1 where another episode starts that day, and only there' },
    ({ to, reasonCeased }, next) => {
      if (to === undefined) return undefined;
      const follows = next?.from === to;
      if (reasonCeased === 'X1' && !follows) {
        return `ends ${named(to)} with X1, but no episode of the child starts that day: no end of care is inferred`;
      }
      if (reasonCeased !== undefined && reasonCeased !== 'X1' && follows) {
        return `ends ${named(to)} with ${reasonCeased}, but ${placeOf(next.row)} starts that day: expected X1`;
      }
      return undefined;
    },
  ),
  eachFollower(
    { rule: '431', field: 'RNE', says: 'RNE S only after care had ended before that day' },
    ({ from, reason }, previous) =>
      reason === 'S' && previous.to !== undefined && from <= previous.to
        ? `RNE S on ${named(from)}, but ${placeOf(previous.row)} ends ${named(previous.to)}: read as a change within care`
        : undefined,
  ),
  eachFollower(
    { rule: '432', field: 'RNE', says: 'The first episode after an end of care has RNE S' },
    ({ from, reason }, previous) =>
      reason !== undefined && reason !== 'S' && isTrueExit(previous) && previous.to !== from
        ? `RNE ${reason} on ${named(from)}, but ${placeOf(previous.row)} ended care on ${named(previous.to)} with ${String(previous.reasonCeased)}: expected S`
        : undefined,
  ),
  eachFollower(
    { rule: '433', field: 'DECOM', says: 'A continuation starts on the day the episode before ended' },
    ({ from, reason }, previous) =>
      reason !== undefined && reason !== 'S' && previous.to !== from
        ? `RNE ${reason} on ${named(from)}, but ${placeOf(previous.row)} ${previous.to === undefined ? 'has no end' : `ends ${named(previous.to)}`}: expected an end on that day`
        : undefined,
  ),
  eachFollower(
    { rule: '501', field: 'DECOM', says: 'Episodes of a child do not overlap' },
    ({ from }, previous) =>
      previous.to !== undefined && from < previous.to
        ? `starts ${named(from)}, before ${placeOf(previous.row)} ends ${named(previous.to)}`
        : undefined,
  ),
  eachFollower(
    { field: 'DECOM', says: 'No two episodes of a child start on one day' },
    ({ from }, previous) =>
      from === previous.from
        ? `starts ${named(from)}, the same day as ${placeOf(previous.row)}: both are kept`
        : undefined,
  ),
  eachFollower(
    { rule: '504', field: 'CIN', says: 'The category of need is the same for a whole period of care' },
    ({ row, from, reason }, previous) => {
      const [found, earlier] = [codeIn(row, 'CIN'), codeIn(previous.row, 'CIN')];
      const goesOn = reason !== 'S' && previous.to === from && !isTrueExit(previous);
      if (!goesOn || found === undefined || earlier === undefined || found === earlier) return undefined;
      return `CIN ${found}, but ${placeOf(previous.row)} has ${earlier} in the same period of care`;
    },
  ),
  eachFollower(
    { rule: '437', field: 'DECOM', says: 'Nobody is looked after again after E2 or E15' },
    ({ from }, previous) =>
      previous.reasonCeased !== undefined &&
      previous.to !== undefined &&
      finalReasons.includes(previous.reasonCeased)
        ? `starts ${named(from)}, but ${placeOf(previous.row)} ended with ${previous.reasonCeased}`
        : undefined,
  ),
  eachPredecessor(
    { field: 'REC', says: 'Care ends with the last episode, while no other covers that day' },
    (episode, _next, { episodes }) => {
      const { to, reasonCeased } = episode;
      if (to === undefined || !isTrueExit(episode)) return undefined;
      const other = episodes.find((each) => each !== episode && holds(each, to));
      return other === undefined || other.from === to
        ? undefined
        : `ends care on ${named(to)} with ${String(reasonCeased)}, but ${placeOf(other.row)} covers that day: no end of care is inferred`;
    },
  ),
];
