import type { DestinationStream } from 'pino';
import type { TestDatabase } from '../../../test/postgres/with-database.js';
import { createServer, type Server } from '../http/create-server.js';
import { RunAgain, type DeliveryJob } from '../jobs/jobs.port.js';
import { createLogger } from '../platform/logger.js';
import { Announcer } from './announcing/announcer.js';
import { Deliverer } from './delivering/deliverer.js';
import type { Targets } from './delivering/targets.js';
import { StreamModule } from './streaming/stream.module.js';
import { Streams, type StreamTimes } from './streaming/streams.js';
import { at, counted, givenParts, type Clock, type GivenParts } from './telling.given.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

// An answer has whatever shape it has: a wrong guess fails the spec.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- read by specs only
export type Json = Readonly<Record<string, any>>;

export interface Answered {
  readonly status: number;
  readonly body: Json;
}

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly token?: string;
}

/** A delivery that is to be tried again, and after how long. */
export interface Again {
  readonly job: DeliveryJob;
  readonly inMs: number;
}

export interface TellingServer {
  readonly url: string;
  /** Stops the server, as the end of the process does. */
  stop(): Promise<void>;
  readonly clock: Clock;
  readonly parts: GivenParts;
  readonly announcer: Announcer;
  readonly deliverer: Deliverer;
  readonly streams: Streams;
  call(path: string, call?: Call): Promise<Answered>;
  /** Registers a webhook of an authority; returns its id and secret. */
  register(authority: string, url: string, body?: object): Promise<{ id: string; secret: string }>;
  /** These children and no others are on the queue of reviews at the next counting, and that is announced. */
  enter(authority: string, children: readonly string[]): Promise<void>;
  deliveriesOf(authority: string, id: string): Promise<readonly Json[]>;
  /** Makes one attempt at each delivery that was asked for; returns those that are to be tried again. */
  attempts(jobs?: readonly DeliveryJob[]): Promise<readonly Again[]>;
}

interface Given {
  readonly targets?: Targets;
  readonly times?: StreamTimes;
  readonly log?: DestinationStream;
  readonly mostTakingMs?: number;
}

/** Webhooks and streams on a free port, and what a projector's process does of telling, for the specs of a file. */
export const withTellingServer = (db: TestDatabase, given: Given = {}): TellingServer => {
  const clock = at('2025-06-05T12:00:00Z');
  const parts = givenParts(db, clock, given.targets);
  const streams = new Streams(parts, given.times);
  const logger = given.log === undefined ? createLogger('silent') : createLogger('debug', given.log);
  let position = 0;
  const announcer = new Announcer(parts, (error) => {
    throw error;
  });
  let [server, deliverer, url]: [Server | undefined, Deliverer | undefined, string] = [
    undefined,
    undefined,
    '',
  ];
  beforeAll(async () => {
    server = await createServer({
      modules: [WebhooksModule.with(parts), StreamModule.with(parts, streams)],
      identify: parts.identify,
      logger,
      logRequests: true,
    });
    url = `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`;
  });
  beforeEach(() => {
    clock.now = Date.parse('2025-06-05T12:00:00Z');
    parts.asked.length = 0;
    parts.revoked.clear();
    const { mostTakingMs } = given;
    const timed = mostTakingMs === undefined ? {} : { mostTakingMs };
    deliverer = new Deliverer({ ...parts, logger, chance: () => 0, ...timed });
  });
  const stop = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  afterAll(stop);

  const theDeliverer = (): Deliverer => {
    if (deliverer === undefined) throw new Error('the deliverer is there inside tests only');
    return deliverer;
  };

  const call: TellingServer['call'] = async (path, { method, body, token = 'operator-token' } = {}) => {
    const response = await fetch(`${url}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Json) };
  };

  return {
    get url() {
      return url;
    },
    get deliverer() {
      return theDeliverer();
    },
    clock,
    parts,
    announcer,
    streams,
    stop,
    call,
    async register(authority, to, body = {}) {
      const answered = await call(`/webhooks?authority=${authority}`, {
        body: { url: to, queues: 'all', ...body },
      });
      if (answered.status !== 201) throw new Error(JSON.stringify(answered.body));
      return answered.body as { id: string; secret: string };
    },
    async enter(authority, children) {
      position += 1;
      const stages = { '2025-06-02': 'due' };
      await counted(
        db,
        authority,
        position,
        children.map((child) => ({ child, stages })),
      );
      await announcer.announce(authority);
    },
    deliveriesOf: async (authority, id) =>
      (await call(`/webhooks/${id}/deliveries?authority=${authority}&limit=100`)).body['items'],
    async attempts(jobs = parts.asked.splice(0)) {
      const again: Again[] = [];
      for (const job of jobs) {
        const error: unknown = await theDeliverer()
          .deliver(job)
          .then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
        if (error instanceof RunAgain) again.push({ job, inMs: error.inMs });
        else if (error !== undefined) throw new Error('an attempt was not to fail so', { cause: error });
      }
      return again;
    },
  };
};
