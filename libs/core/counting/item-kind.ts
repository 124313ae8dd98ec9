import { answerOf } from '../kernel/answer.js';
import type { Day } from '../kernel/day.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { ItemQuestion } from './question.js';
import type { Unit } from './unit.js';

/** The days of an item. `first` to `last` are inclusive; `closedOn` is the day it ended, `never` while open. */
export interface ItemDays {
  readonly first: Day;
  readonly last: Day;
  readonly closedOn: Day;
}

/** Dated things of one kind, taken from the facts of a record. Stored once, however many indicators count them. */
export interface ItemKind<UnitName extends string, Fact> {
  /** Its name in the read models. */
  readonly kind: string;
  readonly unit: Unit<UnitName>;
  readonly means: string;
  readonly facts: (record: CaseRecord) => readonly Fact[];
  /** Tells items of one kind and child apart; does not change while the facts do not. */
  readonly key: (fact: Fact) => string;
  readonly days: (fact: Fact) => ItemDays;
  readonly because: (fact: Fact) => readonly RecordedEvent[];
  /** What it can be broken down by, besides what is known of the child on its first day. */
  readonly dimensions: Readonly<Record<string, (fact: Fact, record: CaseRecord) => string | undefined>>;
}

/** Any kind of item, once the types have held its criteria to it. */
export interface AnyItemKind extends Omit<ItemKind<string, never>, 'facts'> {
  readonly facts: (record: CaseRecord) => readonly unknown[];
}

/** A criterion about items of a kind. */
export const askOf =
  <UnitName extends string, Fact>(kind: ItemKind<UnitName, Fact>) =>
  (
    words: string,
    answer: (fact: Fact, record: CaseRecord) => boolean | undefined,
  ): ItemQuestion<UnitName, Fact> => ({
    about: kind.unit.name,
    words,
    answer: (fact, record) => answerOf(answer(fact, record)),
  });
