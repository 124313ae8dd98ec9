import type { Queryable } from '../../shell/platform/database.js';
import { hashOf, newToken } from '../../shell/access/token.js';

/** A sign-in under way: with the identity provider, or by a link that was printed. */
export type SignInKind = 'provider' | 'link';

/** Long enough to type a password and to be called away; a link waits on a terminal. */
const waitsFor: Readonly<Record<SignInKind, string>> = { provider: '10 minutes', link: '1 hour' };

/** Begins one, and keeps what its answer will be held against. */
export const beginSignIn = async (
  connection: Queryable,
  kind: SignInKind,
  keeps: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const token = newToken();
  await connection.query('select access.begin_sign_in($1, $2, $3)', [
    hashOf(token),
    kind,
    JSON.stringify(keeps),
  ]);
  return token;
};

/** Takes one out: a second time there is none, nor after it has waited too long. */
export const takeSignIn = async (
  connection: Queryable,
  kind: SignInKind,
  token: string,
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const { rows } = await connection.query<{ keeps: Readonly<Record<string, unknown>> }>(
    'select keeps from access.take_sign_in($1, $2, $3)',
    [hashOf(token), kind, waitsFor[kind]],
  );
  return rows[0]?.keeps;
};
