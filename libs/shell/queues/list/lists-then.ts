import type { Day } from '../../../core/kernel/day.js';
import { listsWanted } from '../../known-at/folded-person.js';
import { Then } from '../../known-at/known-then.js';
import { RecentThens } from '../../known-at/recent-thens.js';
import type { SettingCache } from '../../projection/setting-cache.js';
import { rowsOfChild, type RowsOfChild } from './listed-row.js';

/**
 * Lists of one day as known at positions looked back at lately. Of each child only the rows of that day are kept: all that
 * a child ever stood on would be many times as much.
 */
export class ListsThen {
  readonly #recent = new RecentThens<RowsOfChild>();

  constructor(readonly settings: SettingCache) {}

  at(authority: string, position: number, on: Day): Then<RowsOfChild> {
    return this.#recent.at(
      `${authority} ${String(position)} ${String(on)}`,
      () => new Then(authority, position, this.settings, (folded) => rowsOfChild(folded, on), listsWanted),
    );
  }
}
