import type { QueryBus } from '@nestjs/cqrs';
import { ExplanationQuery } from '../../shell/figures/explanation/explanation.query.js';
import type { Asking } from '../../shell/figures/asking.js';
import type { Member } from '../../shell/figures/members/members.query.js';
import {
  TimelineQuery,
  type NoLongerStands,
  type TimelineTold,
} from '../../shell/figures/timeline/timeline.query.js';
import type { Evidence } from '../../shell/known-at/evidence.js';
import type { Changed } from './difference.js';
import type { UnitOfList } from './units-of-list.js';

/** An event recorded between the two days, and what it took the place of. */
export interface ChangingEvent {
  readonly event: Evidence;
  readonly replaces: readonly Evidence[];
}

/** Why one unit is in one list and not in the other, as far as events say. */
export interface Because {
  /** `own`: it rests on them. `of-the-child`: nothing else of the child was recorded meanwhile. `none`: nothing was. */
  readonly whose: 'own' | 'of-the-child' | 'none';
  readonly events: readonly ChangingEvent[];
}

/** Positions of the log: what was recorded after the one and up to the other. */
export interface Between {
  readonly after: number;
  readonly upTo: number;
}

const isBetween =
  ({ after, upTo }: Between) =>
  ({ position }: Evidence): boolean =>
    position > after && position <= upTo;

const inOrder = (events: readonly Evidence[]): readonly Evidence[] =>
  [...new Map(events.map((event) => [event.position, event])).values()].toSorted(
    (a, b) => a.position - b.position,
  );

/** What is recorded of the child, whether it stands or not. */
const eventsOf = ({ facts, noLongerStands, findings }: TimelineTold): readonly Evidence[] => [
  ...facts.flatMap(({ events }) => events),
  ...noLongerStands.flatMap(({ event, by }) => [event, ...by]),
  ...findings.flatMap(({ events }) => events),
];

const replacedBy = (history: readonly NoLongerStands[], { position }: Evidence): readonly Evidence[] =>
  history.filter(({ by }) => by.some((each) => each.position === position)).map(({ event }) => event);

const corrections = (history: readonly NoLongerStands[], { events }: Member): readonly Evidence[] => {
  const rested = new Set(events.map(({ position }) => position));
  return history.filter(({ event }) => rested.has(event.position)).flatMap(({ by }) => by);
};

/** What the definition says now of something that it counted then. */
const restsNow = async (
  queries: QueryBus,
  now: Asking,
  { child, items }: Member,
): Promise<readonly Evidence[]> => {
  const told = await queries.execute(new ExplanationQuery(now, child));
  const firsts = new Set(items?.map(({ kind, first }) => `${kind} ${first}`));
  return (told?.explained ?? [])
    .filter(({ item }) => item === undefined || firsts.has(`${item.kind} ${item.first}`))
    .flatMap(({ criteria, events }) => [...events, ...criteria.flatMap((each) => each.events)]);
};

const membersOf = (changed: Changed<UnitOfList>): readonly Member[] => {
  switch (changed.how) {
    case 'came-in':
      return [changed.now.member];
    case 'fell-out':
      return [changed.then.member];
    case 'adds-otherwise':
      return [changed.then.member, changed.now.member];
  }
};

/** The row as it is now, or as it was where it is gone. */
export const memberOf = (changed: Changed<UnitOfList>): Member =>
  changed.how === 'fell-out' ? changed.then.member : changed.now.member;

const toldBecause = (
  changed: Changed<UnitOfList>,
  timeline: TimelineTold | undefined,
  rests: readonly Evidence[],
  between: Between,
): Because => {
  const history = timeline?.noLongerStands ?? [];
  const members = membersOf(changed);
  const own = [
    ...members.flatMap(({ events }) => events),
    ...members.flatMap((member) => corrections(history, member)),
    ...rests,
  ].filter(isBetween(between));
  const others = timeline ? eventsOf(timeline).filter(isBetween(between)) : [];
  const told = (whose: Because['whose'], events: readonly Evidence[]): Because => ({
    whose,
    events: inOrder(events).map((event) => ({ event, replaces: replacedBy(history, event) })),
  });
  if (own.length > 0) return told('own', own);
  return others.length > 0 ? told('of-the-child', others) : { whose: 'none', events: [] };
};

/** The events that explain each change. Each child's history is read once. */
export const whatChanged = async (
  queries: QueryBus,
  now: Asking,
  changed: readonly Changed<UnitOfList>[],
  between: Between,
): Promise<readonly Because[]> => {
  const timelines = new Map<string, TimelineTold | undefined>();
  const told: Because[] = [];
  for (const each of changed) {
    const member = memberOf(each);
    const { child } = member;
    if (!timelines.has(child)) {
      timelines.set(child, await queries.execute(new TimelineQuery(now.authority, child, now.knownAt)));
    }
    const rests = each.how === 'fell-out' ? await restsNow(queries, now, member) : [];
    told.push(toldBecause(each, timelines.get(child), rests, between));
  }
  return told;
};
