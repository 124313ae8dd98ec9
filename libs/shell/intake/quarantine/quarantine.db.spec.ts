import { withDatabase } from '../../../../test/postgres/with-database.js';
import { anEvent, withIntakeServer, type Json } from '../intake-server.given.js';

const db = withDatabase();
const { call, post } = withIntakeServer(db);

const operate = (path: string, body?: unknown) =>
  call(`/quarantine${path}`, { token: 'operator-token', ...(body === undefined ? {} : { body }) });

/** An event of a type that the vocabulary learns later: what is kept is put right in the database. */
const keptUnder = async (id: string): Promise<number> => {
  const { body } = await post(anEvent(id, { type: 'caretally.not-yet-known.v1' }));
  return body['quarantine'];
};

const learnTheType = () =>
  db.asOwner(`update event_log.quarantine
    set body = replace(body, 'caretally.not-yet-known.v1', 'caretally.missing-incident-started.v1')`);

describe('quarantine', () => {
  it('lists what waits, in pages that a cursor joins', async () => {
    for (const id of ['p1', 'p2', 'p3']) await keptUnder(id);
    const first = (await operate('?limit=2')).body;
    expect(first['items'].map(({ id }: Json) => id)).toEqual(['p1', 'p2']);
    const second = (await operate(`?limit=2&cursor=${first['next']}`)).body;
    expect([second['items'].map(({ id }: Json) => id), second['next']]).toEqual([['p3'], undefined]);
    expect(first['items'][0]).not.toHaveProperty('body');
    expect((await operate('?source=urn:none')).body['items']).toEqual([]);
  });

  it.each([
    '?limit=0',
    '?limit=201',
    '?limit=x',
    '?cursor=x',
    '?state=gone',
    '?colour=red',
    '?limit=1&limit=2',
  ])('refuses the query %s', async (query) => {
    expect(await operate(query)).toMatchObject({ status: 400, body: { type: '/problems/bad-query' } });
  });

  it('is for operators of the authority', async () => {
    const id = await keptUnder('own');
    expect((await call('/quarantine', { token: 'case-system-token' })).status).toBe(403);
    expect((await operate(`/${id}?authority=E09000015`)).status).toBe(403);
    expect((await call(`/quarantine/${id}?authority=E09000015`, { token: 'region-token' })).status).toBe(404);
    expect((await operate('/0')).status).toBe(404);
    expect((await operate('/999999999999999999999999')).status).toBe(404);
  });

  it('still refuses what the vocabulary does not take, and says why', async () => {
    const id = await keptUnder('still');
    const { status, body } = await operate(`/${id}/replay`, {});
    expect([status, body['errors'][0].pointer]).toEqual([422, '/type']);
    expect((await operate(`/${id}`)).body['state']).toBe('waiting');
  });

  it('records an event once its type is known, in the name of who sent it', async () => {
    const id = await keptUnder('later');
    await learnTheType();
    const replayed = await operate(`/${id}/replay`, {});
    expect(replayed).toMatchObject({ status: 200, body: { status: 'recorded' } });
    expect((await operate(`/${id}`)).body).toMatchObject({ state: 'replayed', resolvedBy: 'operator' });
    const [row] = await db.asOwner<{ by: string }>(
      `select recorded_by as by from event_log.event where id = 'later'`,
    );
    expect(row?.by).toBe('case-system');
    expect(await operate(`/${id}/replay`, {})).toMatchObject({
      status: 409,
      body: { type: '/problems/already-settled' },
    });
  });

  it('replays many at once', async () => {
    await keptUnder('m1');
    await post(anEvent('m2', { data: { incident: 'm2', kind: 'Z', on: '2025-06-10' } }));
    await learnTheType();
    const { status, body } = await operate('/replay', { source: 'urn:case-system' });
    expect([status, body]).toMatchObject([200, { duplicates: 0, refused: 1, conflicts: 0 }]);
    expect(body['examined'] - body['recorded']).toBe(1);
    expect((await operate('?state=waiting')).body['items'].map(({ id }: Json) => id)).toEqual(['m2']);
  });

  it('does not replay a conflict', async () => {
    await post(anEvent('c'));
    const { body } = await post(anEvent('c', { subject: 'child/7' }));
    expect(await operate(`/${body['quarantine']}/replay`, {})).toMatchObject({
      status: 409,
      body: { type: '/problems/conflicting-event' },
    });
  });

  it('discards with a reason, once', async () => {
    const id = await keptUnder('d');
    expect((await operate(`/${id}/discard`, { because: ' ' })).status).toBe(400);
    const discarded = await operate(`/${id}/discard`, { because: 'sent by mistake' });
    expect([discarded.status, discarded.body]).toEqual([200, { status: 'discarded' }]);
    expect((await operate(`/${id}`)).body).toMatchObject({
      state: 'discarded',
      resolvedBecause: 'sent by mistake',
    });
    expect((await operate(`/${id}/discard`, { because: 'again' })).status).toBe(409);
    expect((await operate('/424242/discard', { because: 'none' })).status).toBe(404);
  });
});
