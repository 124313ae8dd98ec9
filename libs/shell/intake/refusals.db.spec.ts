import { connect } from 'node:net';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { problemNames } from '../http/problem-kinds.js';
import { anEvent, withIntakeServer, type Answered } from './intake-server.given.js';

const db = withDatabase();
const intake = withIntakeServer(db);
const { call, post } = intake;

const expectProblem = ({ status, headers, body }: Answered, expected: number, name: string): void => {
  expect([status, body['status'], body['type']]).toEqual([expected, expected, `/problems/${name}`]);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect([typeof body['title'], typeof body['detail']]).toEqual(['string', 'string']);
};

/** Bytes to the server as they are, and what comes back. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(intake.url).port), '127.0.0.1', () => socket.write(text));
    let received = '';
    socket.on('data', (bytes) => (received += bytes.toString()));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(received);
    });
  });

describe('every refusal is a problem document', () => {
  it('where there is nothing', async () => {
    expectProblem(await call('/nothing/here'), 404, 'not-found');
    expectProblem(await call('/quarantine/', { token: 'operator-token' }), 404, 'not-found');
  });

  it('where the method is another, with those that are taken', async () => {
    const answered = await call('/clients', { method: 'PATCH', body: {} });
    expectProblem(answered, 405, 'method-not-allowed');
    expect(answered.headers.get('allow')).toBe('GET, HEAD, POST');
    expectProblem(await call('/events', { method: 'OPTIONS' }), 405, 'method-not-allowed');
    expectProblem(await call('/schemas/x/y', { method: 'DELETE' }), 404, 'not-found');
  });

  it('where the address cannot be read or is too long', async () => {
    expectProblem(await call('/schemas/%E0%A4%A'), 400, 'bad-url');
    expectProblem(await call(`/schemas/${'x'.repeat(1_300)}`), 414, 'url-too-long');
  });

  it.each([
    ['no type', {}],
    ['text', { 'content-type': 'text/plain' }],
    ['a type that cannot be read', { 'content-type': 'json' }],
    ['another charset', { 'content-type': 'application/cloudevents+json; charset=iso-8859-1' }],
    ['a compressed body', { 'content-type': 'application/cloudevents+json', 'content-encoding': 'gzip' }],
  ])('where the content is %s', async (_, headers) => {
    const body = Buffer.from(JSON.stringify(anEvent('u')));
    const answered = await fetch(`${intake.url}/events`, {
      method: 'POST',
      headers: { authorization: 'Bearer case-system-token', ...headers },
      body,
    });
    expectProblem(
      { status: answered.status, headers: answered.headers, body: (await answered.json()) as object },
      415,
      'unsupported-media-type',
    );
  });

  it('where an event type is sent to a route for commands', async () => {
    const type = 'application/cloudevents+json';
    expectProblem(
      await call('/clients', { token: 'operator-token', type, body: {} }),
      415,
      'unsupported-media-type',
    );
  });

  it('where the token is missing or unknown, with how to give one', async () => {
    const [missing, unknown, basic] = [
      await post(anEvent('t'), { token: undefined as never }),
      await post(anEvent('t'), { token: 'unknown' }),
      await call('/position', { headers: { authorization: 'Basic eDp5' } }),
    ];
    expectProblem(missing, 401, 'unauthenticated');
    expect(missing.headers.get('www-authenticate')).toBe('Bearer');
    expectProblem(unknown, 401, 'unauthenticated');
    expect(unknown.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expectProblem(basic, 401, 'unauthenticated');
  });

  it('where the role is another', async () => {
    expectProblem(await post(anEvent('r'), { token: 'reader-token' }), 403, 'forbidden');
  });

  it('where the local token comes through a proxy', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const token = 'local-token-of-the-spec';
    expectProblem(await call('/clients', { token, headers }), 401, 'unauthenticated');
    expect((await call('/clients', { token })).status).toBe(200);
  });

  it('where which authority is meant is not clear', async () => {
    const answered = await call('/position', { token: 'region-token' });
    expectProblem(answered, 400, 'authority-needed');
    expect(answered.body['detail']).toContain('E09000014, E09000015');
    expectProblem(await call('/position?authority=x', { token: 'region-token' }), 400, 'bad-query');
    expectProblem(await call('/position?authority=E09000099', { token: 'region-token' }), 403, 'forbidden');
  });

  it.each([
    ['not HTTP', 'nonsense\r\n\r\n', '400 Bad Request', 'bad-request'],
    [
      'headers without an end',
      `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
      '431 Request',
      'headers-too-large',
    ],
    [
      'an unknown expectation',
      'GET /livez HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n',
      '417',
      'expectation-failed',
    ],
    ['no host', 'GET /nothing HTTP/1.1\r\nConnection: close\r\n\r\n', '404 Not Found', 'not-found'],
  ])('where what arrives is %s', async (_, sent, statusLine, name) => {
    const received = await raw(sent);
    expect(received).toContain(`HTTP/1.1 ${statusLine}`);
    expect(received).toContain('application/problem+json');
    expect(received).toContain(`/problems/${name}`);
  });

  it('and each kind leads to what it means', async () => {
    for (const name of problemNames) {
      const { status, body } = await call(`/problems/${name}`);
      expect([status, body['type'], typeof body['means']]).toEqual([200, `/problems/${name}`, 'string']);
    }
    expect((await call('/problems')).body['items']).toHaveLength(problemNames.length);
    expectProblem(await call('/problems/constructor'), 404, 'not-found');
  });
});
