import { Webhook } from 'standardwebhooks';
import { randomBytes } from 'node:crypto';

const secretBytes = 32;

/** As Standard Webhooks writes them. */
export const newSecret = (): string => `whsec_${randomBytes(secretBytes).toString('base64')}`;

/** A request as it is signed. */
export interface Signed {
  readonly id: string;
  readonly at: Date;
  /** The very text that is sent: a body written anew would not fit its signature. */
  readonly body: string;
}

const millisecondsPerSecond = 1_000;

/** The three headers of Standard Webhooks, with a signature for each secret. */
export const signedHeaders = (
  secrets: readonly string[],
  { id, at, body }: Signed,
): Readonly<Record<string, string>> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / millisecondsPerSecond)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});
