import type { Persons } from '../../../../core/case-record/persons.js';
import type { Setting } from '../../../../core/case-record/setting.fact.js';
import { localIdOf } from '../../../../core/events/recorded-event.js';
import { subjectsTouchedAfter } from '../../../event-log/read.pg.js';
import type { Client } from '../../../platform/database.js';
import { liveGeneration, type Generation } from '../../../projection/generations.pg.js';
import { readPersons } from '../../../projection/persons.pg.js';
import type { SettingCache } from '../../../projection/setting-cache.js';
import { readRows } from './read-rows.pg.js';
import type { RowsAsked, RowsByChild } from './rows-of-children.js';

/** Rows as they were at a position, with what else they follow from. */
interface Kept {
  readonly live: Generation;
  readonly setting: Setting;
  readonly persons: Persons;
  readonly rows: RowsByChild;
  readonly items: number;
}

type State = Omit<Kept, 'rows' | 'items'>;

/** Of more people than this everything is read again. */
const mostRefreshed = 1_000;

const isChild = (subject: string): boolean => subject.startsWith('child/');

const stateOf = async (
  client: Client,
  authority: string,
  settings: SettingCache,
): Promise<State | undefined> => {
  const live = await liveGeneration(client, authority);
  if (!live) return undefined;
  return {
    live,
    setting: await settings.at(client, authority, live.position),
    persons: await readPersons(client, authority, live.position),
  };
};

/** Whose rows may have changed: a row of a child follows from the events of that person, and from the setting. */
const peopleConcerned = async (
  client: Client,
  authority: string,
  before: State,
  now: State,
): Promise<readonly string[]> => {
  const touched = await subjectsTouchedAfter(client, authority, before.live.position, now.live.position);
  const ids = touched.filter(isChild).map(localIdOf);
  return [...new Set(ids.flatMap((id) => [before.persons.personOf(id), now.persons.personOf(id)]))];
};

/** Rows lately read: after an event only those of the people it concerns are read again. Bounded by items. */
export class RecentRows {
  readonly #kept = new Map<string, Kept>();

  constructor(
    readonly settings: SettingCache,
    readonly mostItems = 400_000,
  ) {}

  /** As they are in the client's snapshot. */
  async read(client: Client, authority: string, asked: RowsAsked): Promise<RowsByChild> {
    const now = await stateOf(client, authority, this.settings);
    if (!now) return new Map();
    const question = JSON.stringify([authority, asked]);
    const kept = this.#kept.get(question);
    const rows =
      (kept && (await this.#broughtOn(client, authority, asked, kept, now))) ??
      (await readRows(client, authority, asked));
    this.#keep(question, { ...now, rows, items: itemsIn(rows) });
    return rows;
  }

  /** Undefined where too much has changed. */
  async #broughtOn(
    client: Client,
    authority: string,
    asked: RowsAsked,
    kept: Kept,
    now: State,
  ): Promise<RowsByChild | undefined> {
    const { generation, position } = kept.live;
    // Another setting may touch anybody; another call may have kept rows of a later snapshot than this one's.
    if (generation !== now.live.generation || kept.setting !== now.setting || position > now.live.position) {
      return undefined;
    }
    if (position === now.live.position) return kept.rows;
    const people = await peopleConcerned(client, authority, kept, now);
    if (people.length > mostRefreshed) return undefined;
    const rows = new Map(kept.rows);
    for (const person of people) rows.delete(person);
    for (const [child, row] of await readRows(client, authority, asked, people)) rows.set(child, row);
    return rows;
  }

  #keep(question: string, rows: Kept): void {
    // A map keeps the order of insertion: the first is the one not asked for longest.
    this.#kept.delete(question);
    this.#kept.set(question, rows);
    let items = 0;
    for (const kept of this.#kept.values()) items += kept.items;
    for (const [oldest, kept] of this.#kept) {
      if (items <= this.mostItems) return;
      items -= kept.items;
      this.#kept.delete(oldest);
    }
  }
}

const itemsIn = (rows: RowsByChild): number => {
  let items = 0;
  for (const child of rows.values()) items += child.items.length;
  return items;
};
