import type { Client } from '../../platform/database.js';
import type { Announcement } from './announcement.js';

export const announcementColumns = `a.authority, a.sequence, a.queue, a.child, a.entry, a.change, a.announced_at as "announcedAt"`;

/** The last announcement of an authority; 0 where nothing was announced yet. */
export const lastAnnounced = async (client: Client, authority: string): Promise<number> => {
  const text = 'select sequence from telling.head where authority = $1';
  const { rows } = await client.query<{ sequence: number }>({
    name: 'last-announced',
    text,
    values: [authority],
  });
  return rows[0]?.sequence ?? 0;
};

/** What was announced after one and up to another, the first so many. The next one in order where all of it is kept. */
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
