import type { Database } from '../shell/platform/database.js';
import type { SessionCookie } from './people/session-cookie.js';

/** What pages are made from, beside the queries they ask. */
export interface PagesParts {
  readonly database: Database;
  readonly sessionCookie: SessionCookie;
  /** Where people sign in; undefined where a link printed on this machine is the only way. */
  readonly providerName: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const PAGES_PARTS = Symbol('pages parts');
