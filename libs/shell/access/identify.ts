import { timingSafeEqual } from 'node:crypto';
import { localClient, type Client } from './client.js';
import { hashOf } from './token.js';

/** Who a token belongs to. */
export type Identify = (token: string) => Promise<Client | undefined>;

export interface IdentifyOptions {
  /** The token that stands for everything on this machine. */
  readonly localToken?: string;
  /** Milliseconds by a clock that never goes back. */
  readonly clock?: () => number;
}

/** How long a revoked token may still be taken. */
const rememberedForMs = 30_000;
/** Tokens nobody issued are remembered too, so the number is bounded. */
const mostRemembered = 10_000;

interface Remembered {
  readonly client: Client | undefined;
  readonly until: number;
}

/** Looks a token up, and remembers the answer for half a minute: by its hash, so that no token stays in memory. */
export const createIdentify = (
  look: Identify,
  { localToken, clock = () => performance.now() }: IdentifyOptions = {},
): Identify => {
  const localHash = localToken === undefined ? undefined : hashOf(localToken);
  const remembered = new Map<string, Remembered>();

  return async (token) => {
    const hash = hashOf(token);
    if (localHash !== undefined && timingSafeEqual(hash, localHash)) return localClient;
    const key = hash.toString('base64');
    const known = remembered.get(key);
    if (known !== undefined && clock() < known.until) return known.client;
    const client = await look(token);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, { client, until: clock() + rememberedForMs });
    return client;
  };
};
