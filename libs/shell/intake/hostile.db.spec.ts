import fc from 'fast-check';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { anEvent, withIntakeServer } from './intake-server.given.js';

const db = withDatabase();
const intake = withIntakeServer(db);

const tokens = ['case-system-token', 'region-token', 'operator-token', 'local-token-of-the-spec', 'unknown'];
const types = [
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
  'application/json',
  'application/cloudevents+json; charset="UTF-8"',
  'text/plain',
  'a/b; charset=\\',
];
const paths = [
  '/events',
  '/events/search',
  '/clients',
  '/quarantine/replay',
  '/quarantine/1/discard',
  '/quarantine/1/replay?authority=E09000014',
];

/** Values that have broken things elsewhere. */
const odd = fc.constantFrom<unknown>(
  ...[null, '', '\u0000', '\ud800', '__proto__', -1, 1e400, 2 ** 53, '٣', 'é'.repeat(300), [], {}, true],
  ...[
    'x'.repeat(70_000),
    "'; drop table event_log.event --",
    '2025-02-30',
    '9999-12-31',
    '0000-01-01',
    '\u202e',
  ],
);
const value = fc.oneof(odd, fc.jsonValue(), fc.string({ unit: 'binary' }));
const event = fc
  .dictionary(
    fc.oneof(
      fc.constantFrom(
        'specversion',
        'id',
        'source',
        'type',
        'subject',
        'authority',
        'time',
        'corrects',
        'data',
      ),
      fc.string({ maxLength: 12 }),
    ),
    value,
    { maxKeys: 4, noNullPrototype: true },
  )
  .map((changes) => ({ ...anEvent('hostile'), ...changes }));
const data = fc
  .dictionary(fc.constantFrom('incident', 'kind', 'on', 'at', 'extra'), value, { noNullPrototype: true })
  .map((given) => ({ ...anEvent('hostile'), data: given }));
const body = fc.oneof(
  fc.oneof(event, data, value).map((each) => Buffer.from(JSON.stringify(each))),
  fc.array(fc.oneof(event, data, value), { maxLength: 5 }).map((each) => Buffer.from(JSON.stringify(each))),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.nat({ max: 6_000 }).map((depth) => Buffer.from(`${'[{"a":'.repeat(depth)}1`)),
);
const request = fc.record({
  path: fc.constantFrom(...paths),
  token: fc.constantFrom(...tokens),
  type: fc.constantFrom(...types),
  body,
});

describe('whatever is sent', () => {
  it('is never a fault of the server, and is answered with a document', async () => {
    const property = fc.asyncProperty(request, async ({ path, token, type, body: bytes }) => {
      const answered = await fetch(`${intake.url}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        body: bytes,
      });
      const text = await answered.text();
      const problem = answered.status >= 400;
      expect(answered.status).toBeLessThan(500);
      expect(answered.headers.get('content-type')?.startsWith('application/problem+json') ?? false).toBe(
        problem,
      );
      expect(() => JSON.parse(text) as unknown).not.toThrow();
    });
    await fc.assert(property, { numRuns: 400, seed: 20260101 });
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 60_000);

  it('as headers or a query neither', async () => {
    const property = fc.asyncProperty(
      fc.dictionary(
        fc.constantFrom('ce-id', 'ce-source', 'ce-type', 'ce-subject', 'ce-x', 'prefer'),
        fc.string(),
      ),
      fc.webQueryParameters(),
      async (headers, query) => {
        const usable = Object.entries(headers).filter(([, text]) => /^[\t\x20-\x7e\x80-\xff]*$/.test(text));
        const posted = await intake.post(anEvent('x').data, {
          type: 'application/json',
          headers: { ...Object.fromEntries(usable) },
        });
        const listed = await intake.call(`/quarantine?${query}`, { token: 'region-token' });
        expect([posted.status, listed.status].every((status) => status < 500)).toBe(true);
      },
    );
    await fc.assert(property, { numRuns: 100, seed: 20260102 });
  }, 60_000);
});
