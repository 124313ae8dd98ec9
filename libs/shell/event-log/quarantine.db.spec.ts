import { withDatabase } from '../../../test/postgres/with-database.js';
import type { Client } from '../platform/database.js';
import * as quarantine from './quarantine.pg.js';
import type { EventToQuarantine } from './quarantined-event.js';

const db = withDatabase();
const authority = 'E09000014';
const within = <Answer>(work: (client: Client) => Promise<Answer>) =>
  db.database.withAuthority(authority, work);

const refused = (id: string, given: Partial<EventToQuarantine> = {}): EventToQuarantine => ({
  source: 'urn:case-system',
  id,
  type: 'caretally.unheard-of.v1',
  subject: 'child/1',
  body: `{"id":"${id}"}`,
  kind: 'refused',
  reasons: [{ pointer: '/type', detail: 'there is no such type' }],
  ...given,
});

const keep = (event: EventToQuarantine) =>
  within((client) => quarantine.keep(client, authority, 'client-1', event));
const get = (id: number) => within((client) => quarantine.get(client, authority, id));

describe('quarantine', () => {
  it('keeps the event as sent, with its reasons', async () => {
    const found = await get(await keep(refused('a')));
    expect(found).toMatchObject({
      ...refused('a'),
      timesReceived: 1,
      receivedBy: 'client-1',
      state: 'waiting',
    });
  });

  it('counts the same refused event sent again, and gives the reasons of today', async () => {
    const first = await keep(refused('b'));
    const again = await keep(refused('b', { reasons: [{ pointer: '/data', detail: 'other' }] }));
    const other = await keep(refused('b', { body: '{"id":"b","data":1}' }));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    await expect(get(first)).resolves.toMatchObject({
      timesReceived: 2,
      reasons: [{ pointer: '/data', detail: 'other' }],
    });
  });

  it('is settled once: replayed, or discarded with a reason', async () => {
    const replayed = await keep(refused('c'));
    const discarded = await keep(refused('d'));
    await expect(
      within((client) => quarantine.markReplayed(client, authority, replayed, 'ops')),
    ).resolves.toBe(true);
    await expect(
      within((client) => quarantine.discard(client, authority, discarded, 'ops', 'a test')),
    ).resolves.toBe(true);
    await expect(
      within((client) => quarantine.markReplayed(client, authority, discarded, 'ops')),
    ).resolves.toBe(false);
    await keep(refused('d'));
    await expect(get(replayed)).resolves.toMatchObject({ state: 'replayed', resolvedBy: 'ops' });
    await expect(get(discarded)).resolves.toMatchObject({
      state: 'discarded',
      resolvedBecause: 'a test',
      timesReceived: 2,
    });
  });

  it('is listed page by page, with what is asked for', async () => {
    for (const id of ['p', 'q', 'r']) await keep(refused(id, { kind: 'conflict', source: 'urn:other' }));
    const page = (after: number) =>
      within((client) =>
        quarantine.list(client, authority, { after, limit: 2, kind: 'conflict', source: 'urn:other' }),
      );
    const first = await page(0);
    const second = await page(first.at(-1)?.quarantineId ?? 0);
    expect([first, second].map((events) => events.map(({ id }) => id))).toEqual([['p', 'q'], ['r']]);
  });

  it('shows nothing to another authority', async () => {
    const id = await keep(refused('e'));
    const other = db.database.withAuthority('E09000015', (client) => quarantine.get(client, authority, id));
    await expect(other).resolves.toBeUndefined();
  });
});
