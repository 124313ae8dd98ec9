import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Target } from './targets.js';

/** What came of sending: the status, whatever it is, or why there is none. */
export type Answer =
  { readonly status: number } | { readonly problem: 'timed-out' | 'unreachable' | 'certificate-not-valid' };

export interface ToSend {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Ends it, wherever it is. */
  readonly signal: AbortSignal;
}

/** Asks nobody: a name may lead elsewhere by now. */
const leadingTo =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, options, found) => {
    const [first] = addresses;
    if (options.all) found(null, [...addresses]);
    else found(null, first?.address ?? '', first?.family);
  };

const isAboutCertificates = (error: NodeJS.ErrnoException): boolean =>
  /^(CERT|ERR_TLS|ERR_SSL|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED)/.test(error.code ?? '');

const problemOf = (error: NodeJS.ErrnoException, signal: AbortSignal): Answer => {
  if (signal.aborted) return { problem: 'timed-out' };
  return { problem: isAboutCertificates(error) ? 'certificate-not-valid' : 'unreachable' };
};

/** Posts to the addresses that were checked. Redirects are answers like any other, and nothing but the status is read. */
export const send = ({ url, addresses }: Target, { headers, body, signal }: ToSend): Promise<Answer> =>
  new Promise((resolve) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const posting = request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'CareTally',
        ...headers,
      },
      lookup: leadingTo(addresses),
      // A connection of its own: one kept from before may lead to an address that is refused by now.
      agent: false,
      signal,
    });
    posting.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0 });
      response.destroy();
    });
    posting.on('error', (error) => {
      resolve(problemOf(error, signal));
    });
    posting.end(body);
  });
