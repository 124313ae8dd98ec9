import { birthday, never, type Day } from '../kernel/day.js';
import {
  constant,
  duringSpans,
  mapTimeline,
  TimelineBuilder,
  type Span,
  type Timeline,
} from '../kernel/timeline.js';
import { categoriesOfNeed } from '../events/codes/category-of-need.codes.js';
import { labelOf } from '../events/codes/code-list.js';
import { ethnicities } from '../events/codes/ethnicity.codes.js';
import { legalStatuses } from '../events/codes/legal-status.codes.js';
import { placementGroupOf, placementGroups } from '../events/codes/placement-type.codes.js';
import { placementProviders } from '../events/codes/placement-provider.codes.js';
import { sexes } from '../events/codes/sex.codes.js';
import { holderOf } from '../case-record/allocations.fact.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { LeavingCareStatus } from '../case-record/leaving-care-status.fact.js';
import type { PlacementDetails } from '../events/placements/placement.js';
import { notRecorded, type ChildDimension } from './dimension.js';

const childDimension = (
  id: string,
  title: string,
  label: (key: string) => string,
  timeline: (record: CaseRecord) => Timeline<string>,
  order: readonly string[] = [],
): ChildDimension => ({
  id,
  title,
  labelOf: (key) => (key === notRecorded ? 'Not recorded' : label(key)),
  order,
  timeline,
});

const ageBands = [
  { key: 'under-1', label: 'Under 1', from: 0 },
  { key: '1-4', label: '1 to 4', from: 1 },
  { key: '5-9', label: '5 to 9', from: 5 },
  { key: '10-15', label: '10 to 15', from: 10 },
  { key: '16-plus', label: '16 and over', from: 16 },
] as const;

/** Steps that hold until the next one, whatever comes between periods of care: nobody out of care is counted by them. */
const stepsFrom = (steps: readonly { on: Day; value: string | undefined }[]): Timeline<string> => {
  const built = new TimelineBuilder(notRecorded);
  for (const { on, value } of steps) built.from(on, value ?? notRecorded);
  return built.build();
};

export const ageBand = childDimension(
  'ageBand',
  'Age',
  (key) => ageBands.find((band) => band.key === key)?.label ?? key,
  ({ registration: { born } }) =>
    born === undefined
      ? constant(notRecorded)
      : stepsFrom(ageBands.map(({ key, from }) => ({ on: birthday(born, from), value: key }))),
  ageBands.map(({ key }) => key),
);

export const sex = childDimension(
  'sex',
  'Sex',
  (key) => labelOf(sexes, key),
  ({ registration }) => constant<string>(registration.sex ?? notRecorded),
);

export const ethnicity = childDimension(
  'ethnicity',
  'Ethnicity',
  (key) => labelOf(ethnicities, key),
  ({ registration }) => constant<string>(registration.ethnicity ?? notRecorded),
  [...ethnicities.codes.keys()],
);

export const uasc = childDimension(
  'uasc',
  'Unaccompanied asylum-seeking child',
  (key) => (key === 'yes' ? 'Unaccompanied asylum-seeking child' : 'Other children'),
  ({ registration }) => {
    const status = registration.uasc;
    return status
      ? duringSpans([{ from: status.from, to: status.to ?? never }], 'yes', 'no')
      : constant('no');
  },
  ['yes', 'no'],
);

export const legalStatus = childDimension(
  'legalStatus',
  'Legal status',
  (key) => labelOf(legalStatuses, key),
  ({ periodsOfCare }) =>
    stepsFrom(
      periodsOfCare.flatMap(({ statuses }) =>
        statuses.map((status) => ({ on: status.on, value: status.legalStatus })),
      ),
    ),
  [...legalStatuses.codes.keys()],
);

export const categoryOfNeed = childDimension(
  'categoryOfNeed',
  'Category of need',
  (key) => labelOf(categoriesOfNeed, key),
  ({ periodsOfCare }) =>
    stepsFrom(periodsOfCare.map((period) => ({ on: period.from, value: period.categoryOfNeed }))),
  [...categoriesOfNeed.codes.keys()],
);

/** What is known of the place: on a temporary stay, of the placement it interrupts. */
const ofPlacement = (
  { periodsOfCare, placements }: CaseRecord,
  read: (details: PlacementDetails) => string | undefined,
): Timeline<string> =>
  stepsFrom(
    [
      ...periodsOfCare.map(({ from }) => ({ on: from, value: undefined })),
      ...placements.flatMap(({ records }) =>
        records.map(({ from, details }) => ({ on: from, value: read(details) })),
      ),
    ].sort((a, b) => a.on - b.on),
  );

export const placementGroup = childDimension(
  'placementGroup',
  'Placement',
  (key) => placementGroups[key as keyof typeof placementGroups],
  (record) => ofPlacement(record, ({ type }) => placementGroupOf(type)),
  Object.keys(placementGroups),
);

export const provider = childDimension(
  'provider',
  'Provider of the placement',
  (key) => labelOf(placementProviders, key),
  (record) => ofPlacement(record, (details) => details.provider),
  [...placementProviders.codes.keys()],
);

/** Spans in order, none overlapping another; `outside` where there is none. */
const timelineOf = <Each extends Span>(
  spans: readonly Each[],
  outside: string,
  read: (span: Each) => string,
): Timeline<string> => {
  const built = new TimelineBuilder(outside);
  for (const span of spans) {
    built.from(span.from, read(span));
    built.from(span.to, outside);
  }
  return built.build();
};

const asKey = (held: Timeline<string | undefined>): Timeline<string> =>
  mapTimeline(held, (value) => value ?? notRecorded);

export const team = childDimension(
  'team',
  'Team',
  (key) => key,
  ({ allocations }) => asKey(holderOf(allocations, 'social-worker', (allocation) => allocation.team)),
);

export const worker = childDimension(
  'worker',
  'Social worker',
  (key) => key,
  ({ allocations }) => asKey(holderOf(allocations, 'social-worker', (allocation) => allocation.worker)),
);

const statusLabels: Readonly<Record<LeavingCareStatus | 'none', string>> = {
  eligible: 'Eligible: looked after at 16 or 17',
  relevant: 'Relevant: left care at 16 or 17',
  'former-relevant': 'Former relevant: 18 to 20',
  qualifying: 'Qualifying',
  none: 'None of these',
};

export const leavingCareStatus = childDimension(
  'leavingCareStatus',
  'Leaving care status',
  (key) => statusLabels[key as keyof typeof statusLabels],
  ({ registration, pathway }) =>
    registration.born === undefined
      ? constant(notRecorded)
      : timelineOf(pathway.statuses, 'none', ({ status }) => status),
  Object.keys(statusLabels),
);

/** Every dimension of a child, and what most indicators can be broken down by: a new one is a line here. */
export const childDimensions: readonly ChildDimension[] = [
  ageBand,
  sex,
  ethnicity,
  uasc,
  legalStatus,
  categoryOfNeed,
  placementGroup,
  provider,
  team,
  worker,
  leavingCareStatus,
];

/** What starts and ends of care are broken down by. */
export const careDimensions: readonly ChildDimension[] = childDimensions.filter(
  (dimension) => dimension !== worker && dimension !== leavingCareStatus,
);
