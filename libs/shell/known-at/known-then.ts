import type { Persons } from '../../core/case-record/persons.js';
import { localIdOf } from '../../core/events/recorded-event.js';
import { headOf, subjectsTouchedAfter } from '../event-log/read.pg.js';
import type { Client } from '../platform/database.js';
import { liveGeneration } from '../projection/generations.pg.js';
import { reachedBySetting } from '../projection/reached-by-setting.pg.js';
import type { SettingCache } from '../projection/setting-cache.js';
import { readPersons } from '../projection/persons.pg.js';
import { foldPeople, type FoldedPerson, type Person, type Wanted } from './folded-person.js';

/**
 * What was known by a position of the children whom other events touch between it and what the rows hold. An answer as
 * known then is made from the rows without these children, and from these children as they were then.
 */
export interface KnownThen<Kept> {
  /** Every local id whose rows do not tell how it was then. */
  readonly without: readonly string[];
  /** By person: what is kept of each, as then. */
  readonly children: ReadonlyMap<string, Kept>;
}

const peopleAtOnce = 200;

const isChild = (subject: string): boolean => subject.startsWith('child/');

/**
 * One position of one authority, looked back at. What was known then never changes; which children the rows know more of
 * does, so that only grows. A child too many is no fault: it is left out of the rows and counted as it was then.
 */
export class Then<Kept> {
  readonly #ids = new Set<string>();
  readonly #children = new Map<string, Kept>();
  #persons: Persons | undefined;
  #low: number;
  #high: number;
  /** How many events the children held were folded from. */
  events = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly authority: string,
    readonly position: number,
    readonly settings: SettingCache,
    /** What is kept of a child in memory, for as long as this position is looked back at. */
    readonly keep: (folded: FoldedPerson) => Kept,
    /** What that is kept of. */
    readonly wanted: Wanted,
  ) {
    this.#low = position;
    this.#high = position;
  }

  /** True of rows at any position the log has reached by now, and of those at `rowsAt`. */
  async upToNow(client: Client, rowsAt: number): Promise<KnownThen<Kept>> {
    const mine = this.#turn.then(() => this.#extend(client, rowsAt));
    // Whoever comes next tries again by itself.
    this.#turn = mine.catch(() => undefined);
    await mine;
    return { without: [...this.#ids], children: this.#children };
  }

  covers(rowsAt: number): boolean {
    return this.#low <= rowsAt && rowsAt <= this.#high;
  }

  async #extend(client: Client, rowsAt: number): Promise<void> {
    if (this.covers(rowsAt)) return;
    this.#persons ??= await readPersons(client, this.authority, this.position);
    const head = Math.max(await headOf(client, this.authority), rowsAt);
    const low = Math.min(this.#low, rowsAt);
    await this.#add(
      client,
      await subjectsTouchedAfter(client, this.authority, low, this.#low),
      this.#persons,
    );
    await this.#add(
      client,
      await subjectsTouchedAfter(client, this.authority, this.#high, head),
      this.#persons,
    );
    for (const position of new Set([low, rowsAt, head])) {
      await this.#add(client, await this.#reachedBySetting(client, position), this.#persons);
    }
    this.#low = low;
    this.#high = head;
  }

  /** Whose rows hold under another setting than the one known then. */
  async #reachedBySetting(client: Client, rowsAt: number): Promise<readonly string[]> {
    const live = await liveGeneration(client, this.authority);
    if (!live) return [];
    const then = await this.settings.at(client, this.authority, this.position);
    const now = await this.settings.at(client, this.authority, rowsAt);
    const reached = await reachedBySetting(client, this.authority, live.generation, then, now);
    return reached.map((child) => `child/${child}`);
  }

  /**
   * With a child come all ids that were that child then. That is enough: a link made or undone since touches both its
   * ends, so whoever shares rows with a child touched is touched or was linked to one then.
   */
  async #add(client: Client, subjects: readonly string[], persons: Persons): Promise<void> {
    const names = subjects.filter(isChild).map((subject) => persons.personOf(localIdOf(subject)));
    const people = [...new Set(names)]
      .filter((person) => !this.#ids.has(person))
      .map((person): Person => ({ person, ids: persons.idsOf(person) }));
    for (let start = 0; start < people.length; start += peopleAtOnce) {
      const some = people.slice(start, start + peopleAtOnce);
      const { authority, position, settings, wanted } = this;
      const folded = await foldPeople(client, authority, some, position, settings, wanted);
      for (const each of folded) {
        this.#children.set(each.person, this.keep(each));
        this.events += each.events.length;
      }
      for (const { ids } of some) for (const id of ids) this.#ids.add(id);
    }
  }
}
