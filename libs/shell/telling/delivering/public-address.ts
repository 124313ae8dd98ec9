import ipaddr from 'ipaddr.js';

export type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** Of IPv6 only this much has been given out for the public network. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');
/** Answers on machines of one cloud about the machine itself, though its range is public. */
const cloudsOwn = ipaddr.parseCIDR('168.63.129.16/32');

type Address = ReturnType<typeof ipaddr.process>;

/** The address an address really stands for: an IPv4 one may be dressed as IPv6. */
const undressed = (address: string): Address | undefined =>
  ipaddr.isValid(address) ? ipaddr.process(address) : undefined;

const lies = (address: Address, network: Network): boolean =>
  address.kind() === network[0].kind() && address.match(network);

/** Whether it is one machine on the public network: not this one, nor a neighbour, nor one of a private network. */
export const isPublicAddress = (text: string): boolean => {
  const address = undressed(text);
  if (address?.range() !== 'unicast') return false;
  return address.kind() === 'ipv6' ? lies(address, globalUnicast) : !lies(address, cloudsOwn);
};

export const liesIn = (text: string, networks: readonly Network[]): boolean => {
  const address = undressed(text);
  return address !== undefined && networks.some((network) => lies(address, network));
};
