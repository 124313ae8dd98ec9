import { caseRecordOf, type CaseRecord } from '../../core/case-record/case-record.js';
import type { Setting } from '../../core/case-record/setting.fact.js';
import type { Indicator } from '../../core/counting/definition.js';
import { planOf, talliesOf, type Plan, type Tallies } from '../../core/counting/tallies.js';
import type { RecordedEvent } from '../../core/events/recorded-event.js';
import { entriesOf, type ListedEntry, type Queue } from '../../core/queues/queue.js';
import { queues } from '../../core/queues/queues.generated.js';
import type { Client } from '../platform/database.js';
import { plan } from '../projection/definitions.js';
import { liveGeneration } from '../projection/generations.pg.js';
import { readHistories } from '../projection/histories.pg.js';
import type { SettingCache } from '../projection/setting-cache.js';
import { readParked, type Parked } from '../projection/parked.pg.js';

/** A child under one of its local ids, with all of them. */
export interface Person {
  readonly person: string;
  readonly ids: readonly string[];
}

/** All that was known of one child by a position. */
export interface FoldedPerson extends Person {
  readonly events: readonly RecordedEvent[];
  readonly record: CaseRecord;
  /** In whatever is wanted. */
  readonly tallies: Tallies;
  /** Everything of the child that is, was or will be on a tracking queue that is wanted. */
  readonly entries: readonly ListedEntry[];
}

/** What is evaluated of people that are folded. What no answer asks for takes as long as what one does. */
export interface Wanted {
  readonly plan: Plan;
  readonly queues: readonly Queue[];
}

const everything: Wanted = { plan, queues };

/** All that is counted, for answers that list nothing. */
export const figuresWanted: Wanted = { plan, queues: [] };

/** All that is listed, and whose it is. */
export const listsWanted: Wanted = { plan: planOf([]), queues };

const plans = new WeakMap<Indicator, Wanted>();

/** What one indicator and its companions count. */
export const wantedFor = (indicator: Indicator): Wanted => {
  const wanted = plans.get(indicator) ?? { plan: planOf([indicator]), queues: [] };
  plans.set(indicator, wanted);
  return wanted;
};

/** What an answer calls a child. */
export const namesOf = ({ person, ids }: Person) => ({
  child: person,
  ...(ids.length > 1 && { alsoKnownAs: ids.filter((id) => id !== person) }),
});

const fold = (
  person: Person,
  events: readonly RecordedEvent[],
  setting: Setting,
  wanted: Wanted,
): FoldedPerson => {
  const record = caseRecordOf(events, { ids: person.ids, setting });
  const entries = wanted.queues.flatMap((queue) => entriesOf(record, queue));
  return { ...person, events, record, tallies: talliesOf(record, wanted.plan), entries };
};

/** A fault while folding parks a child: it counts as of the last position at which it could be folded. */
const foldOrPark = (
  person: Person,
  events: readonly RecordedEvent[],
  parked: Parked,
  setting: Setting,
  asked: Wanted,
): FoldedPerson | undefined => {
  // Whoever is parked may be for something that is not asked about: only all of it tells where.
  const wanted = parked.has(person.person) ? everything : asked;
  const foldable = parked.get(person.person) ?? Infinity;
  for (const upTo of [Infinity, foldable]) {
    try {
      return fold(
        person,
        events.filter(({ position }) => position <= upTo),
        setting,
        wanted,
      );
    } catch {
      // The projector has said so: the child is among the parked, with the reason.
    }
  }
  return undefined;
};

const parkedNow = async (client: Client, authority: string): Promise<Parked> => {
  const live = await liveGeneration(client, authority);
  return live ? readParked(client, authority, live.generation) : new Map();
};

/** Folds people from the events known by a position. Those of whom nothing was known by then are left out. */
export const foldPeople = async (
  client: Client,
  authority: string,
  people: readonly Person[],
  upTo: number,
  settings: SettingCache,
  wanted = everything,
): Promise<readonly FoldedPerson[]> => {
  const subjects = people.flatMap(({ ids }) => ids.map((id) => `child/${id}`));
  const histories = await readHistories(client, authority, subjects, upTo);
  const parked = await parkedNow(client, authority);
  const setting = await settings.at(client, authority, upTo);
  return people.flatMap((person) => {
    const events = person.ids.flatMap((id) => histories.get(`child/${id}`) ?? []);
    const folded = events.length === 0 ? undefined : foldOrPark(person, events, parked, setting, wanted);
    return folded ? [folded] : [];
  });
};
