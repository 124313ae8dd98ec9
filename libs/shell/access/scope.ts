import type { Client, Role } from './client.js';

const covers = (scope: string, value: string): boolean =>
  scope.endsWith('*') ? value.startsWith(scope.slice(0, -1)) : scope === value;

const coversAuthority = (client: Client, authority: string): boolean =>
  client.authorities.some((scope) => scope === '*' || scope === authority);

/** Whether the client may do something for an authority. */
export const may = (client: Client, role: Role, authority: string): boolean =>
  client.roles.includes(role) && coversAuthority(client, authority);

/** Whether the client may post events of a source to an authority. */
export const mayPost = (client: Client, authority: string, source: string): boolean =>
  may(client, 'post', authority) && client.sources.some((scope) => covers(scope, source));

/** The one authority a client is for, where there is exactly one: what it means when it names none. */
export const ownAuthority = ({ authorities }: Client): string | undefined =>
  authorities.length === 1 && authorities[0] !== '*' ? authorities[0] : undefined;
