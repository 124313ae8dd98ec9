import { may } from '../../access/scope.js';
import type { Client } from '../../access/client.js';
import type { ClientToRegister } from '../../access/clients.pg.js';

const covers = (own: string, wanted: string): boolean =>
  own.endsWith('*') ? wanted.startsWith(own.slice(0, -1)) : own === wanted;

const coversAuthority = (client: Client, wanted: string): boolean =>
  wanted === '*' ? client.authorities.includes('*') : may(client, 'operate', wanted);

/** What a client asks for another that it does not have itself: nobody gives away more than they have. */
export const beyond = (client: Client, wanted: ClientToRegister): readonly string[] => [
  ...wanted.authorities.filter((authority) => !coversAuthority(client, authority)),
  ...wanted.sources.filter((source) => !client.sources.some((own) => covers(own, source))),
  ...wanted.roles.filter((role) => !client.roles.includes(role)),
];

/** Whether one client may see and end another: it is for no authority that the first is not for. */
export const governs = (client: Client, { authorities }: Pick<Client, 'authorities'>): boolean =>
  authorities.every((authority) => coversAuthority(client, authority));
