import { withDatabase } from '../../../../test/postgres/with-database.js';
import { anEvent, withIntakeServer, type Json } from '../intake-server.given.js';

const db = withDatabase();
const { call, post, postBatch } = withIntakeServer(db);

const statuses = (body: Json): string[] =>
  body['items'].map(({ id, status }: { id: string; status: string }) => `${id} ${status}`);

describe('a batch', () => {
  it('is answered event by event in the order sent, and its good ones are recorded', async () => {
    await post(anEvent('b-known'));
    const { status, body } = await postBatch([
      anEvent('b1'),
      anEvent('b-known'),
      anEvent('b-known', { subject: 'child/2' }),
      anEvent('b2', { data: { incident: 'i', kind: 'Z', on: '2025-06-10' } }),
      anEvent('b3', { source: 'urn:other' }),
      anEvent('b4', { authority: 'E09000099' }),
      { id: 'b5', specversion: '1.0' },
      'neither',
      anEvent('b6'),
    ]);
    expect(status).toBe(207);
    expect(statuses(body)).toEqual([
      'b1 recorded',
      'b-known duplicate',
      'b-known conflict',
      'b2 refused',
      'b3 refused',
      'b4 refused',
      'b5 malformed',
      'null malformed',
      'b6 recorded',
    ]);
    const [b1, known, conflict, b2, b3] = body['items'];
    expect([known.position, conflict.position]).toEqual([1, 1]);
    expect(b1.position).toBe(2);
    expect(b2.errors[0].pointer).toBe('/data/kind');
    expect(b3.errors[0]).toMatchObject({ pointer: '/source' });
  });

  it('keeps what is refused in quarantine, but never for an authority or source that is not its own', async () => {
    const { body } = await call('/quarantine', { token: 'operator-token' });
    expect(body['items'].map(({ id, kind }: Json) => `${id} ${kind}`).sort()).toEqual([
      'b-known conflict',
      'b2 refused',
    ]);
    const { body: other } = await call('/quarantine?authority=E09000015', { token: 'region-token' });
    expect(other['items']).toEqual([]);
  });

  it('settles the same id twice in it by the first', async () => {
    const { body } = await postBatch([anEvent('b7'), anEvent('b7'), anEvent('b7', { subject: 'child/3' })]);
    expect(statuses(body)).toEqual(['b7 recorded', 'b7 duplicate', 'b7 conflict']);
  });

  it('stores nothing more when it is sent again', async () => {
    const batch = [anEvent('b8'), anEvent('b9')];
    await postBatch(batch);
    const { body: before } = await call('/position', { token: 'reader-token' });
    const { body } = await postBatch(batch);
    expect(statuses(body)).toEqual(['b8 duplicate', 'b9 duplicate']);
    expect((await call('/position', { token: 'reader-token' })).body).toEqual(before);
  });

  it('may be about several authorities, each with its own positions', async () => {
    const { body } = await postBatch(
      [
        anEvent('c1', { authority: 'E09000015' }),
        anEvent('c2'),
        anEvent('c3', { authority: 'E09000015' }),
        anEvent('c4', { authority: undefined }),
      ],
      { token: 'region-token' },
    );
    expect(statuses(body)).toEqual(['c1 recorded', 'c2 recorded', 'c3 recorded', 'c4 refused']);
    expect([body['items'][0].position, body['items'][2].position]).toEqual([1, 2]);
  });

  it('of nothing is answered with nothing', async () => {
    expect(await postBatch([])).toMatchObject({ status: 207, body: { items: [] } });
  });

  it('takes 1,000 events and not one more', async () => {
    const events = Array.from({ length: 1_001 }, (_, place) => anEvent(`d${place}`));
    const tooMany = await postBatch(events);
    expect([tooMany.status, tooMany.body['type']]).toEqual([413, '/problems/too-large']);
    const { status, body } = await postBatch(events.slice(0, 1_000));
    expect([status, new Set(statuses(body).map((line) => line.split(' ')[1]))]).toEqual([
      207,
      new Set(['recorded']),
    ]);
  });

  it('that is not JSON is refused as a whole', async () => {
    for (const body of ['[{}', '{}', `[${JSON.stringify(anEvent('e1'))} ${JSON.stringify(anEvent('e2'))}]`]) {
      expect(await postBatch(body)).toMatchObject({
        status: 400,
        body: { type: '/problems/malformed-event' },
      });
    }
  });

  it('in two orders at once does not lock itself out', async () => {
    const refused = Array.from({ length: 40 }, (_, place) =>
      anEvent(`f${place}`, { type: 'caretally.unknown.v1' }),
    );
    const answers = await Promise.all(
      [refused, refused.toReversed(), refused, refused.toReversed()].map((batch) => postBatch(batch)),
    );
    expect(answers.map(({ status }) => status)).toEqual([207, 207, 207, 207]);
    const { body } = await call('/quarantine?type=caretally.unknown.v1&limit=200', {
      token: 'operator-token',
    });
    expect(new Set(body['items'].map(({ timesReceived }: Json) => timesReceived))).toEqual(new Set([4]));
  });
});
