export const roles = ['post', 'read-figures', 'read-children', 'meet', 'operate'] as const;
export type Role = (typeof roles)[number];

/** A system or person that calls, and what it may do. */
export interface Client {
  readonly clientId: string;
  readonly name: string;
  /** Codes of authorities, or `*` for all. */
  readonly authorities: readonly string[];
  /** Sources it may post for: exact, or a prefix ending in `*`. */
  readonly sources: readonly string[];
  readonly roles: readonly Role[];
}

/** What the local token stands for: everything, on the machine that holds it. */
export const localClient: Client = {
  clientId: 'local',
  name: 'Local token',
  authorities: ['*'],
  sources: ['*'],
  roles,
};
