import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { isoDate } from '../../core/kernel/day.js';
import { londonDay } from '../../core/kernel/instant.js';
import { withReceiver } from '../telling/receiver.given.js';
import { openStream } from '../telling/streaming/reading-stream.given.js';
import { startApp } from './process.given.js';

const db = withDatabase();
const receiver = withReceiver();
const token = 'token-of-this-spec-only';
const authorization = `Bearer ${token}`;
const children: ChildProcess[] = [];
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caretally-telling-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const start = async (name: string): Promise<string> => {
  const environment = {
    DATABASE_URL: db.url,
    CARETALLY_DATA: folder,
    CARETALLY_TOKEN: token,
    CARETALLY_WEBHOOKS_ALLOW: '127.0.0.1',
  };
  const output = await startApp(name, environment, children).said(/"listening"/);
  return /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
};

const event = (id: string, type: string, data: object) => ({
  specversion: '1.0',
  source: 'urn:case-system',
  id,
  type: `caretally.${type}.v1`,
  subject: 'child/10432',
  authority: 'E09000014',
  data,
});

const inCareAndMissingToday = () => [
  event('in', 'child-became-looked-after', {
    on: '2024-05-01',
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placement: { type: 'U6' },
  }),
  event('gone', 'missing-incident-started', {
    incident: 'i1',
    kind: 'M',
    on: isoDate(londonDay(Date.now())),
  }),
];

describe('telling, over several processes', () => {
  it('sends what one process counts to the webhook that another was given, and to the streams of a third', async () => {
    const [door, , insight] = await Promise.all(['intake', 'projector', 'insight'].map(start));
    const post = (path: string, type: string, body: object): Promise<Response> =>
      fetch(`${door ?? ''}${path}`, {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body: JSON.stringify(body),
      });
    const taken = new Promise<void>((resolve) => {
      receiver.answer = (response) => {
        response.writeHead(204).end();
        resolve();
      };
    });
    const registered = await post('/webhooks?authority=E09000014', 'application/json', {
      url: receiver.url,
      queues: ['missing-now'],
    });
    expect(registered.status).toBe(201);
    const { secret } = (await registered.json()) as { secret: string };
    const path = '/queues/missing-now/stream?authority=E09000014';
    const stream = await openStream(`${insight ?? ''}${path}`, { authorization });

    const posted = await post('/events', 'application/cloudevents-batch+json', inCareAndMissingToday());
    expect(posted.status).toBe(207);
    await taken;
    const told = { authority: 'E09000014', queue: 'missing-now', child: '10432', entry: expect.any(String) };
    const [got] = receiver.received;
    const headers = got?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(got?.body ?? '', headers)).toMatchObject({
      type: 'caretally.queue-entry-entered.v1',
      data: told,
    });
    expect(await stream.next()).toMatchObject({ event: 'entered', data: told });
    stream.close();
  }, 60_000);
});
