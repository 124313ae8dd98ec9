import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { isPublicAddress, liesIn, type Network } from './public-address.js';

/** Asks for all addresses of a host. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** Where a request goes: to these addresses and no others, whatever the name leads to later. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly LookupAddress[];
}

/** Why an address is not sent to. Fit for whoever asked: it tells nothing of what a name leads to. */
export type Refusal =
  'is-no-address' | 'has-a-password' | 'is-not-https' | 'leads-nowhere' | 'leads-to-a-private-address';

export const refusalInWords: Readonly<Record<Refusal, string>> = {
  'is-no-address': 'expected an address such as https://receiver.example/caretally, without a fragment',
  'has-a-password': 'expected an address without a user and password: requests are signed instead',
  'is-not-https': 'expected https://',
  'leads-nowhere': 'its host has no address at the moment',
  'leads-to-a-private-address':
    'its host is not on the public network: whoever runs this server may allow it',
};

export type Checked =
  | { readonly status: 'good'; readonly target: Target }
  | { readonly status: 'refused'; readonly because: Refusal };

/** What whoever runs the server lets through, although it is private or not encrypted. */
export interface Allowed {
  readonly hosts: ReadonlySet<string>;
  readonly networks: readonly Network[];
}

const refused = (because: Refusal): Checked => ({ status: 'refused', because });

const networkOf = (entry: string): Network | undefined => {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  if (!ipaddr.isValid(entry)) return undefined;
  const address = ipaddr.parse(entry);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
};

const hostPattern = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;

/** Reads host names, addresses and networks: `receiver.internal`, `10.1.0.0/16`. */
export const allowedFrom = (entries: readonly string[]): Allowed => {
  const [hosts, networks] = [new Set<string>(), [] as Network[]];
  for (const entry of entries.map((each) => each.toLowerCase())) {
    const network = networkOf(entry);
    if (network !== undefined) networks.push(network);
    else if (hostPattern.test(entry)) hosts.add(entry);
    else throw new Error(`CARETALLY_WEBHOOKS_ALLOW: expected host names and networks such as 10.1.0.0/16`);
  }
  return { hosts, networks };
};

const resolveAll: Resolve = (host) => lookup(host, { all: true });

/** `[::1]` is an address in a URL and nowhere else. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

const urlOf = (text: string): URL | Refusal => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hash !== '') return 'is-no-address';
  return url.username === '' && url.password === '' ? url : 'has-a-password';
};

/** Says where a webhook may lead. Asked when it is registered and at every attempt. */
export class Targets {
  constructor(
    private readonly allowed: Allowed = allowedFrom([]),
    private readonly resolve: Resolve = resolveAll,
  ) {}

  async check(address: string): Promise<Checked> {
    const url = urlOf(address);
    if (typeof url === 'string') return refused(url);
    const host = bare(url.hostname).toLowerCase();
    const addresses = ipaddr.isValid(host)
      ? [{ address: host, family: ipaddr.parse(host).kind() === 'ipv4' ? 4 : 6 }]
      : await this.resolve(host).catch(() => []);
    if (addresses.length === 0) return refused('leads-nowhere');
    const listed = this.#isListed(host, addresses);
    // One private address among public ones is enough to be led to it.
    if (!listed && !addresses.every(({ address: each }) => isPublicAddress(each))) {
      return refused('leads-to-a-private-address');
    }
    if (url.protocol === 'http:' && !listed) return refused('is-not-https');
    return { status: 'good', target: { url, addresses } };
  }

  #isListed(host: string, addresses: readonly LookupAddress[]): boolean {
    const { hosts, networks } = this.allowed;
    return hosts.has(host) || addresses.every(({ address }) => liesIn(address, networks));
  }
}
