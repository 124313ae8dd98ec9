import type { Day } from '../core/kernel/day.js';
import { londonDay } from '../core/kernel/instant.js';
import type { Database } from '../shell/platform/database.js';
import type { Logger } from '../shell/platform/logger.js';
import type { IdentityProvider } from './people/identity-provider.js';
import type { TokenCookie } from './people/token-cookie.js';

/** What pages are made from, beside the queries they ask. */
export interface PagesParts {
  readonly database: Database;
  readonly logger: Logger;
  readonly sessionCookie: TokenCookie;
  readonly signInCookie: TokenCookie;
  /** Where people sign in; undefined where a link printed on this machine is the only way. */
  readonly provider: IdentityProvider | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const PAGES_PARTS = Symbol('pages parts');

/** The day it is in London. */
export const todayOf = ({ now }: Pick<PagesParts, 'now'>): Day => londonDay(now());
