import type { Queryable } from '../../shell/platform/database.js';
import { hrefs } from '../frame/hrefs.js';
import { beginSignIn } from './sign-ins.pg.js';

/** An address that signs in whoever opens it on this machine, once; without an authority, for the one with the most events. */
export const newSignInLink = async (
  connection: Queryable,
  address: string,
  authority?: string,
): Promise<string> => {
  const keeps = authority === undefined ? {} : { authority };
  return `${address}${hrefs.signInLink(await beginSignIn(connection, 'link', keeps))}`;
};
