import type { Client } from '../../platform/database.js';
import type { Announcement } from './announcement.js';

export const announcementColumns = `a.authority, a.sequence, a.queue, a.child, a.entry, a.change, a.announced_at as "announcedAt"`;

/** How far an authority was announced, and from where on that is kept. */
export interface Announced {
  readonly sequence: number;
  readonly purged: number;
}

/** Undefined where nobody has ever asked to be told. */
export const announcedOf = async (client: Client, authority: string): Promise<Announced | undefined> => {
  const text = 'select sequence, purged from telling.head where authority = $1';
  return (await client.query<Announced>({ name: 'announced-of', text, values: [authority] })).rows[0];
};

/** What was announced after one and up to another, the first so many. */
export const announcementsBetween = async (
  client: Client,
  authority: string,
  after: number,
  upTo: number,
  limit: number,
): Promise<readonly Announcement[]> => {
  const text = `select ${announcementColumns} from telling.announcement a
    where authority = $1 and sequence > $2 and sequence <= $3 order by sequence limit $4`;
  const values = [authority, after, upTo, limit];
  return (await client.query<Announcement>({ name: 'announcements-between', text, values })).rows;
};
