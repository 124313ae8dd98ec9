import { addDays, ageOn, isoDate } from '../../kernel/day.js';
import { labelOf } from '../../events/codes/code-list.js';
import { placementChangeReasons } from '../../events/codes/placement-change-reason.codes.js';
import { placementGroupOf, placementGroups } from '../../events/codes/placement-type.codes.js';
import type { CaseRecord } from '../../case-record/case-record.js';
import { lastDayOf } from '../../case-record/periods-of-care.fact.js';
import type { Placement, RecordUnderCarer } from '../../case-record/placements.fact.js';
import { itemDimension } from '../dimension.js';
import type { ItemKind } from '../item-kind.js';
import { moves, placementRecordUnit, placementUnit } from '../unit.js';

const groupLabel = (key: string): string => placementGroups[key as keyof typeof placementGroups];
const groupOrder = Object.keys(placementGroups);

export const changeReason = itemDimension(
  'changeReason',
  'Why the placement ended (REASON_PLACE_CHANGE)',
  (key) => labelOf(placementChangeReasons, key),
  [...placementChangeReasons.codes.keys()],
);
export const placementLeft = itemDimension('placementLeft', 'Placement left', groupLabel, groupOrder);
export const placementEntered = itemDimension(
  'placementEntered',
  'Placement entered',
  groupLabel,
  groupOrder,
);
export const planned = itemDimension(
  'planned',
  'Planned or not',
  (key) => (key === 'yes' ? 'Planned' : 'Unplanned'),
  ['yes', 'no'],
);
export const age = itemDimension('age', 'Age in years', (key) => key);

/** Placements as carer spells: what stability is counted from. */
export const placementItems: ItemKind<'placement', Placement> = {
  kind: 'placement',
  unit: placementUnit,
  means: 'consecutive time with the same carer in one period of care, temporary stays bridged',
  facts: ({ placements }) => placements,
  key: ({ from }) => isoDate(from),
  days: (placement) => ({ first: placement.from, last: lastDayOf(placement), closedOn: placement.to }),
  because: ({ because }) => because,
  dimensions: {},
};

const precedes = (placement: Placement, { placements }: CaseRecord): Placement | undefined =>
  placements.find(({ period, number }) => period === placement.period && number === placement.number - 1);

const groupOf = (record: RecordUnderCarer | undefined): string | undefined =>
  record && placementGroupOf(record.details.type);

const yesOrNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no';

/** Changes of carer inside a period of care (RNE P, B after bridging). The entry is no move. */
export const placementMoves: ItemKind<'move', Placement> = {
  kind: 'placement-move',
  unit: moves,
  means: 'a change of carer inside a period of care',
  facts: ({ placements }) => placements.filter(({ entry }) => !entry),
  key: ({ from }) => isoDate(from),
  days: ({ from }) => ({ first: from, last: from, closedOn: from }),
  because: ({ because }) => because.slice(0, 1),
  dimensions: {
    age: ({ from }, { registration: { born } }) =>
      born === undefined ? undefined : String(ageOn(born, from)),
    changeReason: (placement, record) => precedes(placement, record)?.records.at(-1)?.endedBecause,
    placementLeft: (placement, record) => groupOf(precedes(placement, record)?.records.at(-1)),
    placementEntered: ({ records }) => groupOf(records[0]),
    planned: (placement) => yesOrNo(placement.planned),
  },
};

/** A placement record with the placement it belongs to. */
export interface PlacedRecord {
  readonly record: RecordUnderCarer;
  readonly placement: Placement;
}

const recordsOf = ({ placements }: CaseRecord): readonly PlacedRecord[] =>
  placements.flatMap((placement) => placement.records.map((record) => ({ record, placement })));

/** Placement records begun: entries, moves and changes under the same carer, as the national count has them. */
export const placementRecords: ItemKind<'placement-record', PlacedRecord> = {
  kind: 'placement-record',
  unit: placementRecordUnit,
  means:
    'a placement entered in the record: on entry, on a move, or under the same carer; temporary stays are none',
  facts: recordsOf,
  key: ({ record }) => isoDate(record.from),
  days: ({ record: { from, to } }) => ({ first: from, last: lastDayOf({ to }), closedOn: to }),
  because: ({ record }) => [record.because],
  dimensions: { placementEntered: ({ record }) => groupOf(record) },
};

/** Placement records that ended with a reason (REASON_PLACE_CHANGE), on the day they ended. */
export const placementRecordEnds: ItemKind<'placement-record', PlacedRecord> = {
  kind: 'placement-record-end',
  unit: placementRecordUnit,
  means: 'a placement record that ended with a reason for the change',
  facts: (record) => recordsOf(record).filter((each) => each.record.endedBecause !== undefined),
  key: ({ record }) => isoDate(record.from),
  days: ({ record: { to } }) => ({ first: to, last: to, closedOn: to }),
  because: ({ record }) => (record.endedBy ? [record.endedBy] : []),
  dimensions: {
    changeReason: ({ record }) => record.endedBecause,
    placementLeft: ({ record }) => groupOf(record),
  },
};

/** The second placement of the period of care that began on a day, if it followed within so many days. */
export const secondPlacementWithin = (
  start: { readonly from: Placement['from'] },
  days: number,
  { placements }: CaseRecord,
): Placement | undefined =>
  placements.find(
    ({ period, number, from }) =>
      period.from === start.from && number === 2 && from <= addDays(start.from, days),
  );
