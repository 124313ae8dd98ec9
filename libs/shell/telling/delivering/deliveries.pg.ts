import type { DeliveryJob } from '../../jobs/jobs.port.js';
import type { Client } from '../../platform/database.js';
import type { Announcement } from '../announcing/announcement.js';
import { announcementColumns } from '../announcing/announcements.pg.js';

/** What is to be sent, where to and signed by what. */
export interface Undelivered {
  readonly announcement: Announcement;
  readonly url: string;
  /** The newest first. */
  readonly secrets: readonly string[];
  /** Made in this round already. */
  readonly attempts: number;
}

interface UndeliveredRow extends Announcement {
  readonly url: string;
  readonly secrets: readonly string[];
  readonly attempts: number;
}

const undeliveredText = `
  select ${announcementColumns}, w.url, d.attempts,
    case when w.previous_until > $5 then array[w.secret, w.previous_secret] else array[w.secret] end as secrets
  from telling.delivery d
  join telling.webhook w using (authority, webhook) join telling.announcement a using (authority, sequence)
  where d.authority = $1 and d.webhook = $2 and d.sequence = $3 and d.round = $4 and d.state = 'waiting'
    and w.disabled_at is null`;

const keyOf = ({ authority, webhook, sequence, round }: DeliveryJob) => [authority, webhook, sequence, round];

/** Undefined where it need not be sent, or not now: it is delivered, replayed by a later round, held or gone. */
export const undelivered = async (
  client: Client,
  job: DeliveryJob,
  at: string,
): Promise<Undelivered | undefined> => {
  const { rows } = await client.query<UndeliveredRow>({
    name: 'undelivered',
    text: undeliveredText,
    values: [...keyOf(job), at],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const { url, secrets, attempts, ...announcement } = row;
  return { announcement, url, secrets, attempts };
};

/** What came of an attempt. */
export interface Attempted {
  readonly at: string;
  readonly status?: number | undefined;
  readonly problem?: string | undefined;
  readonly state: 'delivered' | 'waiting' | 'exhausted';
  /** Where it is still waiting. */
  readonly nextAt?: string | undefined;
}

const noteText = `
  update telling.delivery set attempts = attempts + 1, last_attempt_at = $5, last_status = $6, last_problem = $7,
    state = $8, next_attempt_at = $9, delivered_at = case when $8 = 'delivered' then $5::timestamptz end
  where authority = $1 and webhook = $2 and sequence = $3 and round = $4 and state = 'waiting'`;

export const noteAttempt = async (client: Client, job: DeliveryJob, attempted: Attempted): Promise<void> => {
  const { at, status, problem, state, nextAt } = attempted;
  await client.query({
    name: 'note-attempt',
    text: noteText,
    values: [...keyOf(job), at, status ?? null, problem ?? null, state, nextAt ?? null],
  });
};

/** Says that it was not tried after all, and when it will be. */
export const putOff = async (client: Client, job: DeliveryJob, until: string): Promise<void> => {
  await client.query({
    name: 'put-off',
    text: `update telling.delivery set next_attempt_at = $5
      where authority = $1 and webhook = $2 and sequence = $3 and round = $4 and state = 'waiting'`,
    values: [...keyOf(job), until],
  });
};

/** Deliveries of any authority whose time passed before an instant: the first so many. */
export const overdue = async (
  connection: Pick<Client, 'query'>,
  before: string,
  limit: number,
): Promise<readonly DeliveryJob[]> => {
  const text = 'select * from telling.overdue($1, $2)';
  return (await connection.query<DeliveryJob>(text, [before, limit])).rows;
};
