import { addDays, ageOn, birthday, isoDate, type Day } from '../../kernel/day.js';
import { placementGroupOf } from '../../events/codes/placement-type.codes.js';
import type { CaseRecord } from '../../case-record/case-record.js';
import type { Placement, RecordUnderCarer } from '../../case-record/placements.fact.js';
import { itemDimension } from '../dimension.js';
import type { ItemKind } from '../item-kind.js';
import { placementUnit } from '../unit.js';

/** The ages at which placements are hard to keep, and which are asked about by themselves. */
const ages = { from: 13, to: 15 } as const;

/** The days of a placement on which the child was 13, 14 or 15. The day on which it ended is one of them. */
export interface PlacementInEarlyTeens {
  readonly placement: Placement;
  readonly from: Day;
  /** Itself included. */
  readonly last: Day;
  /** The placement moved to, where a move ended it at that age. */
  readonly movedTo: Placement | undefined;
  /** The record it was in last: who provided it, and where. */
  readonly record: RecordUnderCarer | undefined;
  readonly ageBegun: number;
}

/** By URN of the home or agency, as the placement records it. */
export const home = itemDimension('home', 'Home or agency (URN)', (urn) => urn);

const under = `under-${String(ages.from)}`;

export const ageBegun = itemDimension(
  'ageBegun',
  'Age when the placement began',
  (key) => (key === under ? `Under ${String(ages.from)}` : key),
  [under, '13', '14', '15'],
);

const inEarlyTeens = ({
  placements,
  registration: { born },
}: CaseRecord): readonly PlacementInEarlyTeens[] =>
  born === undefined ? [] : placements.flatMap((placement) => daysInEarlyTeens(placement, placements, born));

const daysInEarlyTeens = (
  placement: Placement,
  placements: readonly Placement[],
  born: Day,
): readonly PlacementInEarlyTeens[] => {
  const [begins, over] = [birthday(born, ages.from), birthday(born, ages.to + 1)];
  const from = placement.from > begins ? placement.from : begins;
  const last = placement.to < over ? placement.to : addDays(over, -1);
  if (last < from) return [];
  return [
    {
      placement,
      from,
      last,
      movedTo: last === placement.to ? next(placement, placements) : undefined,
      record: placement.records.findLast((record) => record.from <= last),
      ageBegun: ageOn(born, placement.from),
    },
  ];
};

const next = ({ period, number }: Placement, placements: readonly Placement[]): Placement | undefined =>
  placements.find((other) => other.period === period && other.number === number + 1);

/** Reasons that say that the end was part of the plan, or that the place was closed. */
const plannedReasons: readonly string[] = ['CARPL', 'CLOSE'];

/** Whether a placement was left too early: as the move says, else by the reason; undefined where neither does. */
export const leftUnplanned = ({ movedTo, record }: PlacementInEarlyTeens): boolean | undefined => {
  if (movedTo?.planned !== undefined) return !movedTo.planned;
  const reason = record?.endedBecause;
  return reason === undefined ? undefined : !plannedReasons.includes(reason);
};

/** Of one kind as of the other, so that what is left is under the same key as what was lived in. */
const dimensions = {
  provider: ({ record }) => record?.details.provider,
  home: ({ record }) => record?.details.urn,
  placementGroup: ({ record }) => record && placementGroupOf(record.details.type),
  ageBegun: (item) => (item.ageBegun < ages.from ? under : String(item.ageBegun)),
} satisfies ItemKind<'placement', PlacementInEarlyTeens>['dimensions'];

const closedOn = ({ placement, last }: PlacementInEarlyTeens): Day =>
  placement.to > last ? addDays(last, 1) : placement.to;

/** Open on the day it ends as well, so that whatever is left in a period was open in it. */
export const placementsInEarlyTeens: ItemKind<'placement', PlacementInEarlyTeens> = {
  kind: 'placement-at-13-to-15',
  unit: placementUnit,
  means: 'a placement on the days on which the child is 13, 14 or 15, the day it ended being one of them',
  facts: inEarlyTeens,
  key: ({ placement }) => isoDate(placement.from),
  days: (item) => ({ first: item.from, last: item.last, closedOn: closedOn(item) }),
  because: ({ placement }) => placement.because,
  dimensions,
};

export const placementsLeftInEarlyTeens: ItemKind<'placement', PlacementInEarlyTeens> = {
  kind: 'placement-left-at-13-to-15',
  unit: placementUnit,
  means: 'a placement that ended in a move when the child was 13, 14 or 15, on the day of the move',
  facts: (record) => inEarlyTeens(record).filter(({ movedTo }) => movedTo !== undefined),
  key: ({ placement }) => isoDate(placement.from),
  days: ({ last }) => ({ first: last, last, closedOn: last }),
  because: ({ placement, movedTo }) => [...placement.because, ...(movedTo?.because.slice(0, 1) ?? [])],
  dimensions,
};
