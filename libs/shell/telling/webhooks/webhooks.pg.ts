import type { DeliveryJob } from '../../jobs/jobs.port.js';
import type { Client } from '../../platform/database.js';
import type { Delivery, Range, Webhook, WebhookKey, WebhookToRegister } from './webhook.js';

interface WebhookRow {
  readonly webhook: string;
  readonly url: string;
  readonly queues: readonly string[] | null;
  readonly description: string | null;
  readonly created_at: string;
  readonly created_by: string;
  readonly previous_until: string | null;
  readonly disabled_at: string | null;
  readonly disabled_because: string | null;
}

const told = <Name extends string, Value>(name: Name, value: Value | null) =>
  (value === null ? {} : { [name]: value }) as Partial<Record<Name, Value>>;

const toWebhook = (row: WebhookRow): Webhook => ({
  id: row.webhook,
  url: row.url,
  queues: row.queues ?? 'all',
  ...told('description', row.description),
  createdAt: row.created_at,
  createdBy: row.created_by,
  ...told('bothSecretsUntil', row.previous_until),
  ...(row.disabled_at !== null && {
    disabled: { at: row.disabled_at, because: row.disabled_because ?? '' },
  }),
});

const listText = `
  select webhook, url, queues, description, created_at, created_by, disabled_at, disabled_because,
    case when previous_until > $2 then previous_until end as previous_until
  from telling.webhook where authority = $1 order by created_at, webhook`;

/** Never with their secrets. */
export const listWebhooks = async (
  client: Client,
  authority: string,
  at: string,
): Promise<readonly Webhook[]> =>
  (await client.query<WebhookRow>(listText, [authority, at])).rows.map(toWebhook);

export const hasWebhook = async (client: Client, { authority, webhook }: WebhookKey): Promise<boolean> => {
  const text = 'select from telling.webhook where authority = $1 and webhook = $2';
  return (await client.query(text, [authority, webhook])).rowCount === 1;
};

export const addWebhook = async (
  client: Client,
  { authority, webhook }: WebhookKey,
  { url, queues, description }: WebhookToRegister,
  by: { readonly secret: string; readonly clientId: string },
): Promise<void> => {
  await client.query(
    `insert into telling.webhook (authority, webhook, url, queues, description, secret, created_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [authority, webhook, url, queues === 'all' ? null : queues, description ?? null, by.secret, by.clientId],
  );
};

/** Whether there was one. Its deliveries go with it. */
export const removeWebhook = async (client: Client, { authority, webhook }: WebhookKey): Promise<boolean> => {
  const text = 'delete from telling.webhook where authority = $1 and webhook = $2';
  return (await client.query(text, [authority, webhook])).rowCount === 1;
};

/** Gives it another secret; the one it had signs too for a while. Of more rotations within that while the last two sign. */
export const rotateSecret = async (
  client: Client,
  { authority, webhook }: WebhookKey,
  secret: string,
  until: string,
): Promise<boolean> => {
  const text = `update telling.webhook set previous_secret = secret, previous_until = $4, secret = $3
    where authority = $1 and webhook = $2`;
  return (await client.query(text, [authority, webhook, secret, until])).rowCount === 1;
};

/** Before its deliveries, for whoever is to disable it: others may be about to, each holding one of them. */
export const lockWebhook = async (client: Client, { authority, webhook }: WebhookKey): Promise<void> => {
  const text = 'select from telling.webhook where authority = $1 and webhook = $2 for no key update';
  await client.query(text, [authority, webhook]);
};

/** From now on nothing is sent to it, and what there is to send is held for it. */
export const disable = async (
  client: Client,
  { authority, webhook }: WebhookKey,
  because: string,
  at: string,
): Promise<void> => {
  await client.query(
    `update telling.webhook set disabled_at = $3, disabled_because = $4
     where authority = $1 and webhook = $2 and disabled_at is null`,
    [authority, webhook, at, because],
  );
  await client.query(
    `update telling.delivery set state = 'held', next_attempt_at = null
     where authority = $1 and webhook = $2 and state = 'waiting'`,
    [authority, webhook],
  );
};

/** The same for one delivery: it may have been announced while the webhook was being disabled. */
export const holdWhereDisabled = async (
  client: Client,
  { authority, webhook, sequence }: DeliveryJob,
): Promise<void> => {
  await client.query(
    `update telling.delivery d set state = 'held', next_attempt_at = null from telling.webhook w
     where d.authority = $1 and d.webhook = $2 and d.sequence = $3 and d.state = 'waiting'
       and w.authority = d.authority and w.webhook = d.webhook and w.disabled_at is not null`,
    [authority, webhook, sequence],
  );
};

const returningJobs = 'returning authority, webhook, sequence, round';

/** Sends to it again, and first what was held. Returns what is to be delivered. */
export const enable = async (
  client: Client,
  { authority, webhook }: WebhookKey,
  at: string,
): Promise<readonly DeliveryJob[]> => {
  await client.query(
    `update telling.webhook set disabled_at = null, disabled_because = null where authority = $1 and webhook = $2`,
    [authority, webhook],
  );
  const { rows } = await client.query<DeliveryJob>(
    `update telling.delivery set state = 'waiting', round = round + 1, attempts = 0, next_attempt_at = $3
     where authority = $1 and webhook = $2 and state = 'held' ${returningJobs}`,
    [authority, webhook, at],
  );
  return rows;
};

/** What is kept of the range and wanted by the webhook, whatever came of it before; held where the webhook is disabled. */
const replayText = `
  insert into telling.delivery as d (authority, webhook, sequence, state, next_attempt_at)
  select authority, w.webhook, a.sequence, case when w.disabled_at is null then 'waiting' else 'held' end,
    case when w.disabled_at is null then $5::timestamptz end
  from telling.webhook w join telling.announcement a using (authority)
  where authority = $1 and w.webhook = $2 and a.sequence between $3 and $4
    and (w.queues is null or a.queue = any(w.queues))
  on conflict (authority, webhook, sequence) do update set state = excluded.state, round = d.round + 1, attempts = 0,
    next_attempt_at = excluded.next_attempt_at, delivered_at = null
  returning d.authority, d.webhook, d.sequence, d.round, d.state`;

interface Replayed extends DeliveryJob {
  readonly state: Delivery['state'];
}

export const replay = async (
  client: Client,
  { authority, webhook }: WebhookKey,
  { from, to }: Range,
  at: string,
): Promise<{ readonly all: number; readonly now: readonly DeliveryJob[] }> => {
  const { rows } = await client.query<Replayed>(replayText, [authority, webhook, from, to, at]);
  const now = rows.filter(({ state }) => state === 'waiting').map(({ state: _state, ...job }) => job);
  return { all: rows.length, now };
};

interface DeliveryRow {
  readonly sequence: number;
  readonly state: Delivery['state'];
  readonly attempts: number;
  readonly next_attempt_at: string | null;
  readonly last_attempt_at: string | null;
  readonly last_status: number | null;
  readonly last_problem: string | null;
  readonly delivered_at: string | null;
}

const toDelivery = (row: DeliveryRow): Delivery => ({
  sequence: row.sequence,
  state: row.state,
  attempts: row.attempts,
  ...told('nextAttemptAt', row.next_attempt_at),
  ...told('lastAttemptAt', row.last_attempt_at),
  ...told('lastStatus', row.last_status),
  ...told('lastProblem', row.last_problem),
  ...told('deliveredAt', row.delivered_at),
});

export interface WhichDeliveries {
  readonly state?: Delivery['state'];
  /** Older than this one. */
  readonly before?: number;
  readonly limit: number;
}

/** The newest first. */
export const listDeliveries = async (
  client: Client,
  { authority, webhook }: WebhookKey,
  { state, before = Number.MAX_SAFE_INTEGER, limit }: WhichDeliveries,
): Promise<readonly Delivery[]> => {
  const { rows } = await client.query<DeliveryRow>(
    `select sequence, state, attempts, next_attempt_at, last_attempt_at, last_status, last_problem, delivered_at
     from telling.delivery where authority = $1 and webhook = $2 and sequence < $3 and ($4::text is null or state = $4)
     order by sequence desc limit $5`,
    [authority, webhook, before, state ?? null, limit],
  );
  return rows.map(toDelivery);
};
