import { RunAgain, type DeliveryJob } from '../../jobs/jobs.port.js';
import type { Logger } from '../../platform/logger.js';
import { messageIdOf, messageOf } from '../announcing/announcement.js';
import type { TellingParts } from '../telling-parts.js';
import { disable, holdWhereDisabled, lockWebhook } from '../webhooks/webhooks.pg.js';
import { noteAttempt, overdue, putOff, undelivered, type Undelivered } from './deliveries.pg.js';
import { waitAfter } from './ladder.js';
import { Patience } from './patience.js';
import { send, type Answer } from './send.js';
import { signedHeaders } from './signed.js';
import type { Refusal } from './targets.js';

type DelivererParts = Pick<TellingParts, 'database' | 'jobs' | 'targets' | 'clock'> & {
  readonly logger: Logger;
  /** From 0 to 1. */
  readonly chance?: () => number;
  readonly mostTakingMs?: number;
};

/** An attempt, from asking for the address to the receiver's answer. */
const usuallyMostMs = 15_000;
/** A job may wait its turn for a while, and only then counts as lost. */
const lostAfterMs = 60_000;
const mostFoundAtOnce = 1_000;
const gone = 410;

type Result = Answer | { readonly problem: Refusal };

const isTaken = (result: Result): boolean =>
  'status' in result && result.status >= 200 && result.status < 300;

const isGone = (result: Result): boolean => 'status' in result && result.status === gone;

/** Sends what was announced to the webhooks that want it, at least once each. */
export class Deliverer {
  readonly #patience = new Patience();
  readonly #chance: () => number;
  #lookedAt = -Infinity;

  constructor(private readonly parts: DelivererParts) {
    this.#chance = parts.chance ?? Math.random;
  }

  /** One attempt at a delivery. Throws `RunAgain` where another is to follow. */
  async deliver(job: DeliveryJob): Promise<void> {
    const found = await this.#about(job, (client) => undelivered(client, job, this.#instant()));
    if (found === undefined) return this.#about(job, (client) => holdWhereDisabled(client, job));
    const wait = this.#patience.waitFor(job.webhook, this.#chance());
    if (wait !== undefined) {
      await this.#about(job, (client) => putOff(client, job, this.#instant(wait)));
      throw new RunAgain(wait);
    }
    let again: number | undefined;
    await this.#patience.while(job.webhook, async () => {
      const result = await this.#attempt(found);
      again = await this.#note(job, found, result);
      return isTaken(result);
    });
    if (again !== undefined) throw new RunAgain(again);
  }

  /** Finds deliveries whose jobs were lost, and asks for them again. Looks no more often than jobs may be late. */
  async sweep(): Promise<void> {
    const now = this.parts.clock();
    if (now - this.#lookedAt < lostAfterMs / 2) return;
    this.#lookedAt = now;
    const { database, jobs } = this.parts;
    const lost = await overdue(database.pool, this.#instant(-lostAfterMs), mostFoundAtOnce);
    if (lost.length > 0) jobs.deliver(lost);
  }

  async #attempt({ announcement, url, secrets }: Undelivered): Promise<Result> {
    const signal = AbortSignal.timeout(this.parts.mostTakingMs ?? usuallyMostMs);
    const checked = await inTime(this.parts.targets.check(url), signal);
    if (checked === undefined) return { problem: 'timed-out' };
    if (checked.status === 'refused') return { problem: checked.because };
    const body = messageOf(announcement);
    const signed = { id: messageIdOf(announcement), at: new Date(this.parts.clock()), body };
    return send(checked.target, { headers: signedHeaders(secrets, signed), body, signal });
  }

  /** Milliseconds until it is tried again, where it is. */
  async #note(job: DeliveryJob, { attempts }: Undelivered, result: Result): Promise<number | undefined> {
    const taken = isTaken(result);
    const wait = taken ? undefined : waitAfter(attempts + 1, this.#chance());
    const nextAt = wait === undefined ? undefined : this.#instant(wait);
    const state = taken ? 'delivered' : nextAt === undefined ? 'exhausted' : 'waiting';
    await this.#about(job, async (client) => {
      if (isGone(result)) await lockWebhook(client, job);
      await noteAttempt(client, job, { at: this.#instant(), ...result, state, nextAt });
      if (isGone(result)) await disable(client, job, 'its receiver answered 410 Gone', this.#instant());
    });
    this.#tell(job, attempts + 1, result, state);
    return isGone(result) ? undefined : wait;
  }

  #tell({ authority, webhook }: DeliveryJob, attempt: number, result: Result, state: string): void {
    const fields = { authority, webhook, attempt, ...('status' in result ? { status: result.status } : {}) };
    if (isGone(result)) this.parts.logger.warn('a webhook was disabled: its receiver is gone', fields);
    else if (state === 'exhausted')
      this.parts.logger.warn('a delivery was given up: it can be replayed', fields);
  }

  #instant(inMs = 0): string {
    return new Date(this.parts.clock() + inMs).toISOString();
  }

  #about<Answer>(
    { authority }: DeliveryJob,
    work: Parameters<typeof this.parts.database.withAuthority<Answer>>[1],
  ): Promise<Answer> {
    return this.parts.database.withAuthority(authority, work);
  }
}

/** Undefined where it takes longer: a name server may hang as well as a receiver. */
const inTime = async <Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer | undefined> => {
  let late = (): void => undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    late = () => {
      resolve(undefined);
    };
    signal.addEventListener('abort', late, { once: true });
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    signal.removeEventListener('abort', late);
  }
};
