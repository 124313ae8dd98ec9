import { settingOf, type Setting } from '../../core/case-record/setting.fact.js';
import { readSubjects } from '../event-log/read.pg.js';
import type { Client } from '../platform/database.js';
import { decodeAll } from './histories.pg.js';

const lastText = `
  select greatest(
    (select max(position) from event_log.event where authority = $1 and subject = $2 and position <= $3),
    (select max(position) from event_log.mention where authority = $1 and subject = $2 and position <= $3)) as last`;

const mostKept = 1_000;

/** What holds for a whole authority, as known by a position; folded once for all positions between two of its events. */
export class SettingCache {
  readonly #settings = new Map<string, Setting>();
  /** Of each authority the one folded last: what has not changed since is the same object in the next. */
  readonly #latest = new Map<string, Setting>();

  async at(client: Client, authority: string, position: number): Promise<Setting> {
    const subject = `authority/${authority}`;
    const { rows } = await client.query<{ last: number | null }>({
      name: 'last-of-setting',
      text: lastText,
      values: [authority, subject, position],
    });
    const last = rows[0]?.last ?? 0;
    const key = `${authority} ${String(last)}`;
    const known = this.#settings.get(key);
    if (known) return known;
    const history = decodeAll(await readSubjects(client, authority, [subject], last));
    const setting = settingOf(history, this.#latest.get(authority));
    if (this.#settings.size >= mostKept) this.#settings.clear();
    this.#settings.set(key, setting);
    this.#latest.set(authority, setting);
    return setting;
  }
}
