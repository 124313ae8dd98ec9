import { isThrowAway } from '../../core/events/throw-away-authority.js';
import type { Client } from '../access/client.js';
import { ownAuthority } from '../access/scope.js';
import { authoritiesWithEvents } from '../event-log/read.pg.js';
import type { Queryable } from '../platform/database.js';
import { Problem } from './problem.js';

const authorityPattern = /^[A-Z][0-9]{8}$/;

const covers = ({ authorities }: Client, authority: string): boolean =>
  authorities.some((scope) => scope === '*' || scope === authority);

const named = (caller: Client, authority: string): string => {
  if (!authorityPattern.test(authority)) {
    throw new Problem('bad-query', 'authority: expected a nine-character code, such as E09000014');
  }
  if (covers(caller, authority)) return authority;
  throw new Problem('forbidden', `the client may not see or change anything of ${authority}`);
};

const mostNamed = 20;

const unclear = (choices: readonly string[]): Problem => {
  const detail =
    choices.length === 0
      ? 'no authority has events yet: name one with ?authority='
      : `name one with ?authority=: ${choices.slice(0, mostNamed).join(', ')}${choices.length > mostNamed ? ' ...' : ''}`;
  return new Problem('authority-needed', detail);
};

/**
 * The authority a request is about: the one it names, else the caller's own, else the only one with events that the
 * caller may see.
 */
export const authorityFor = async (
  connection: Queryable,
  caller: Client,
  given: string | undefined,
): Promise<string> => {
  if (given !== undefined) return named(caller, given);
  const own = ownAuthority(caller);
  if (own !== undefined) return own;
  const known = (await authoritiesWithEvents(connection))
    .map(({ authority }) => authority)
    // Nobody means one that was only tried out.
    .filter((authority) => !isThrowAway(authority));
  const choices = caller.authorities.includes('*') ? known : caller.authorities;
  const only = choices.length === 1 ? choices[0] : undefined;
  if (only === undefined) throw unclear(choices);
  return only;
};
