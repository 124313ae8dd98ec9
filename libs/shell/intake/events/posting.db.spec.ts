import { withDatabase } from '../../../../test/postgres/with-database.js';
import { anEvent, withIntakeServer, type Json } from '../intake-server.given.js';

const db = withDatabase();
const { call, post } = withIntakeServer(db);

const recorded = async (): Promise<number> =>
  (await call('/position', { token: 'reader-token' })).body['recorded'];
const waiting = async () =>
  (await call('/quarantine?state=waiting', { token: 'operator-token' })).body['items'];

describe('one event', () => {
  it('is recorded', async () => {
    const before = await recorded();
    const { status, body } = await post(anEvent('new'));
    expect([status, body]).toEqual([201, { status: 'recorded', position: before + 1 }]);
  });

  it('sent again is a duplicate, also with its fields in another order or in another content mode', async () => {
    const event = anEvent('twice');
    const { body: first } = await post(event);
    const duplicate = { status: 'duplicate', position: first['position'] };
    expect(await post(event)).toMatchObject({ status: 200, body: duplicate });
    const turned = Object.fromEntries(Object.entries(event).reverse());
    expect(await post(turned)).toMatchObject({ status: 200, body: duplicate });
    const { data, ...attributes } = event;
    const headers = Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value]),
    );
    expect(await post(data, { type: 'application/json', headers })).toMatchObject({
      status: 200,
      body: duplicate,
    });
  });

  it('in binary mode has percent-encoded headers', async () => {
    const { data, ...attributes } = anEvent('caf%C3%A9');
    const headers = Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value]),
    );
    const { status } = await post(data, { type: 'application/json; charset=utf-8', headers });
    const again = await post({ ...anEvent('café'), data });
    expect([status, again.status]).toEqual([201, 200]);
  });

  it('of a known id with other content is a conflict: the first stays, the second is seen in quarantine', async () => {
    const { body: first } = await post(anEvent('contested'));
    const other = anEvent('contested', { data: { incident: 'other', kind: 'A', on: '2025-06-11' } });
    const { status, body } = await post(other);
    expect([status, body['type'], body['position']]).toEqual([
      409,
      '/problems/conflicting-event',
      first['position'],
    ]);
    const kept = await call(`/quarantine/${body['quarantine']}`, { token: 'operator-token' });
    expect(kept.body).toMatchObject({
      kind: 'conflict',
      id: 'contested',
      state: 'waiting',
      receivedBy: 'case-system',
    });
    expect(JSON.parse(kept.body['body'])).toEqual(other);
    expect((await post(anEvent('contested'))).status).toBe(200);
  });

  it.each([
    ['of an unknown type', { type: 'caretally.no-such-event.v1' }, '/type'],
    ['with an unknown code', { data: { incident: 'i', kind: 'Z', on: '2025-06-10' } }, '/data/kind'],
    ['on a day that does not exist', { data: { incident: 'i', kind: 'M', on: '2025-02-30' } }, '/data/on'],
    [
      'with a field too many',
      { data: { incident: 'i', kind: 'M', on: '2025-06-10', extra: 1 } },
      '/data/extra',
    ],
    ['about the wrong kind of subject', { subject: 'school/102146' }, '/subject'],
    ['without data', { data: null }, '/data'],
  ])('%s is refused with a pointer, and kept', async (why, given, pointer) => {
    const before = await recorded();
    const { status, body } = await post(anEvent(`refused ${why}`, given));
    expect([status, body['type']]).toEqual([422, '/problems/refused-event']);
    expect(body['errors'].map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
    const kept = (await waiting()).find(({ quarantineId }: Json) => quarantineId === body['quarantine']);
    expect(kept).toMatchObject({ id: `refused ${why}`, kind: 'refused' });
    expect(await recorded()).toBe(before);
  });

  it('without an authority goes to quarantine of the only one the client is for', async () => {
    const { status, body } = await post(anEvent('no authority', { authority: undefined }));
    expect([status, typeof body['quarantine']]).toEqual([422, 'number']);
  });

  it('without an authority is not kept where the client is for several, and the answer says so', async () => {
    const before = (await waiting()).length;
    const { status, body } = await post(anEvent('whose', { authority: 'London' }), { token: 'region-token' });
    expect([status, body['quarantine'], body['detail']]).toEqual([
      422,
      undefined,
      'the event was not recorded; it is not kept, because its authority is not known: correct it and send it again',
    ]);
    expect((await waiting()).length).toBe(before);
  });

  it.each([
    ['not JSON', '{"specversion"', ''],
    ['an array', [anEvent('a')], ''],
    ['a CloudEvent of another version', anEvent('b', { specversion: '2.0' }), '/specversion'],
    ['without an id', anEvent('c', { id: undefined }), '/id'],
    ['too deep', `{"data":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, `/data${'/0'.repeat(30)}`],
    ['with a NUL', '{"id":"\\u0000"}', '/id'],
    ['with half a character', '{"id":"\\ud800"}', '/id'],
    ['with a name twice', '{"id":"a","id":"b"}', '/id'],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), ''],
    ['empty', '', ''],
  ])('%s is not a CloudEvent', async (_, body, pointer) => {
    const answered = await post(body);
    expect([answered.status, answered.body['type']]).toEqual([400, '/problems/malformed-event']);
    expect(answered.body['errors'][0].pointer.startsWith(pointer.slice(0, 20))).toBe(true);
  });

  it('for another authority or source is not allowed, and not kept', async () => {
    const before = await waiting();
    const elsewhere = await post(anEvent('e', { authority: 'E09000015' }));
    const otherSource = await post(anEvent('e', { source: 'urn:other' }));
    const refusedToo = await post(anEvent('e', { source: 'urn:other', type: 'caretally.no-such-event.v1' }));
    expect([elsewhere, otherSource, refusedToo].map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(elsewhere.body['errors'][0].pointer).toBe('/authority');
    expect(otherSource.body['errors'][0].pointer).toBe('/source');
    expect(await waiting()).toEqual(before);
  });

  it('larger than one mebibyte is too large', async () => {
    const { status, body } = await post('x'.repeat(1024 * 1024 + 1));
    expect([status, body['type']]).toEqual([413, '/problems/too-large']);
  });
});
