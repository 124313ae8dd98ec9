import type { CountedUnit } from '../../../core/counting/counted-unit.js';
import { evidenceOfStanding } from '../../../core/counting/explain.js';
import type { TalliedItem } from '../../../core/counting/tallies.js';
import type { RecordedEvent } from '../../../core/events/recorded-event.js';
import { isoDate, isoDateOrOpen } from '../../../core/kernel/day.js';
import type { Asking } from '../asking.js';
import type { TellEvidence } from '../../known-at/evidence.js';
import { namesOf, type FoldedPerson } from '../../known-at/folded-person.js';
import { dimensionsOfChild, dimensionsOfItem } from './dimensions-of.js';
import type { Listed } from './measure-of-members.js';
import type { Member, MemberItem } from './members.query.js';

/** One unit of a list with the child it is of. */
export interface UnitOfChild {
  readonly unit: CountedUnit;
  readonly of: FoldedPerson;
}

/** The events that put a unit where it stands. */
export const evidenceOf = (
  { measure }: Listed,
  { unit, of }: UnitOfChild,
  { when }: Asking,
): readonly RecordedEvent[] =>
  measure.shape === 'standing'
    ? evidenceOfStanding(measure, of.record, when)
    : unit.items.flatMap(({ because }) => because);

export const daysOfItem = ({ first, last, closedOn }: TalliedItem) => {
  const [lastDay, closed] = [isoDateOrOpen(last), isoDateOrOpen(closedOn)];
  return {
    first: isoDate(first),
    ...(lastDay !== undefined && { last: lastDay }),
    ...(closed !== undefined && { closedOn: closed }),
  };
};

const showItem = (
  item: TalliedItem,
  { measure }: Listed,
  { tallies }: FoldedPerson,
  { indicator, when }: Asking,
  tell: TellEvidence,
): MemberItem => {
  const asItIs = measure.shape === 'lengths' && measure.of === 'open';
  return {
    kind: item.kind,
    ...daysOfItem(item),
    dimensions: dimensionsOfItem(indicator.by, item, tallies, {
      on: asItIs ? when.to : item.first,
      close: when.to,
    }),
    events: tell(item.because),
  };
};

export const showMember = (each: UnitOfChild, list: Listed, asking: Asking, tell: TellEvidence): Member => {
  const { unit, of } = each;
  const { standing, amount, items } = unit;
  const shown =
    list.measure.shape === 'standing'
      ? { dimensions: dimensionsOfChild(asking.indicator.by, of.tallies, asking.when.to) }
      : { items: items.map((item) => showItem(item, list, of, asking, tell)) };
  return { ...namesOf(of), standing, amount, ...shown, events: tell(evidenceOf(list, each, asking)) };
};
