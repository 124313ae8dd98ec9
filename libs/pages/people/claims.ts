import type { IdentityProviderSettings } from '../../shell/platform/identity-provider-settings.js';
import { personRoles, type PersonRole } from './person-roles.js';
import type { Visitor } from './visitor.js';

/** What the identity provider says of somebody: the claims of their ID token, which has been checked. */
export type Claims = Readonly<Record<string, unknown>>;

/** Why somebody whom the provider knows has no place here. `elsewhere`: the token says where to ask instead of what. */
export type NoRole = 'no-claim' | 'none-of-ours' | 'elsewhere';

/** App roles are named for the application they are of; a provider that names them for each may leave that out. */
const prefix = 'caretally.';

const textsOf = (claim: unknown): readonly string[] =>
  [claim].flat().filter((each): each is string => typeof each === 'string');

/**
 * A token that would grow too large carries a pointer in the place of the groups (more than 200 in Entra). Whoever has one
 * is in more groups than could be said, so what they may do is not known.
 */
const pointsElsewhere = ({ _claim_names: names, hasgroups }: Claims, claim: string): boolean => {
  const pointers = typeof names === 'object' && names !== null ? Object.keys(names) : [];
  return (
    hasgroups === true || pointers.some((name) => name === claim || name === 'roles' || name === 'groups')
  );
};

/** The roles that a claim gives, in our order. Never one that is not in it. */
export const rolesIn = (claims: Claims, claim: string): readonly PersonRole[] | NoRole => {
  if (!(claim in claims)) return pointsElsewhere(claims, claim) ? 'elsewhere' : 'no-claim';
  const texts = textsOf(claims[claim]);
  const roles = personRoles.filter((role) => texts.includes(role) || texts.includes(`${prefix}${role}`));
  return roles.length === 0 ? 'none-of-ours' : roles;
};

const first = (...claims: readonly unknown[]): string | undefined =>
  claims
    .map((claim) => (typeof claim === 'number' ? String(claim) : claim))
    .find((claim): claim is string => typeof claim === 'string' && claim.trim() !== '');

/** Who they are: `oid` is what an Entra directory shows, where `sub` is another in each application. */
export const personIn = (
  claims: Claims,
  { authority, workerClaim }: Pick<IdentityProviderSettings, 'authority' | 'workerClaim'>,
): Omit<Visitor, 'csrf' | 'roles'> => {
  const person = first(claims['oid'], claims['sub']);
  if (person === undefined) throw new Error('an ID token without a subject was taken for a good one');
  const name = first(claims['name'], claims['preferred_username']) ?? person;
  return { authority, person, name, worker: first(claims[workerClaim])?.trim() };
};
