import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, Provider } from 'oidc-provider';

/** Where the pages are, as far as the provider knows: nothing of it is ever fetched. */
export const publicUrl = 'http://127.0.0.1:8080';
const client = { client_id: 'caretally', client_secret: 'secret of the spec, of no use elsewhere' };

type Parts = Readonly<Record<'header' | 'claims', Record<string, unknown>>>;

/** What becomes of an ID token on its way: signed anew by somebody who has the provider's key, or left with the old signature. */
interface Bend {
  readonly to: (parts: Parts) => Parts;
  readonly signed: boolean;
}

/** An identity provider on a free port of this machine. */
export interface GivenProvider {
  /** The settings with which a process signs people in there. */
  readonly environment: Readonly<Record<string, string>>;
  /** What it says of whoever signs in from now on, beside who they are. */
  says(claims: Readonly<Record<string, unknown>>): void;
  /** What becomes of its ID tokens until it says something else. */
  bends(to: Bend['to'], signed?: boolean): void;
  /** Somebody signs in with it, sent there by us: the address of ours they come back to, without the host. */
  signIn(leadsTo: string | undefined): Promise<string>;
  close(): Promise<void>;
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'spec', alg: 'RS256', use: 'sig' };

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decoded = (part = ''): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

const bent = (token: string, { to, signed }: Bend): string => {
  const [head, body, signature = ''] = token.split('.');
  const { header, claims } = to({ header: decoded(head), claims: decoded(body) });
  const text = `${encoded(header)}.${encoded(claims)}`;
  if (header['alg'] === 'none') return `${text}.`;
  if (!signed) return `${text}.${signature}`;
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
};

const configurationOf = (claims: () => Readonly<Record<string, unknown>>): Configuration => ({
  clients: [
    {
      ...client,
      redirect_uris: [`${publicUrl}/sign-in/callback`],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  jwks: { keys: [jwk] },
  cookies: { keys: ['of the spec'] },
  features: { devInteractions: { enabled: false } },
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], profile: ['name', 'roles', 'groups', 'caretally_worker', '_claim_names'] },
  pkce: { required: () => true },
  ttl: { Session: 600, Grant: 600, Interaction: 600, IdToken: 600, AccessToken: 600 },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...claims() }) }),
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client?.clientId ?? '',
      accountId: oidc.session?.accountId ?? '',
    });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});

/** Follows the provider's own redirects as a browser does, until one leads to the pages. */
const followed = async (leadsTo: string): Promise<string> => {
  const cookies = new Map<string, string>();
  for (let next = leadsTo; ;) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null)
      throw new Error(`the provider answered ${String(response.status)}: ${await response.text()}`);
    if (location.startsWith(publicUrl)) return location.slice(publicUrl.length);
    next = new URL(location, next).href;
  }
};

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

/* eslint-disable no-console -- it warns of being used as it is used here, for a while and in memory: nobody needs to read that */
const quietProvider = async (...given: ConstructorParameters<typeof Provider>): Promise<Provider> => {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return new (await import('oidc-provider')).Provider(...given);
  } finally {
    console.warn = warn;
  }
};
/* eslint-enable no-console */

/** Everybody who comes to it is signed in at once, as `person-1`. */
export const identityProvider = async (port = 0): Promise<GivenProvider> => {
  let claims: Readonly<Record<string, unknown>> = {};
  let bend: Bend | undefined;
  const server = createServer();
  const issuer = `http://127.0.0.1:${String(await listening(server, port))}`;
  const provider = await quietProvider(
    issuer,
    configurationOf(() => claims),
  );
  provider.use(async (context, next) => {
    if (context.path.startsWith('/interaction/')) {
      await provider.interactionFinished(context.req, context.res, { login: { accountId: 'person-1' } });
      context.respond = false;
      return;
    }
    await next();
    const { id_token: token } = (context.body ?? {}) as { readonly id_token?: string };
    if (token !== undefined && bend !== undefined)
      context.body = { ...(context.body as object), id_token: bent(token, bend) };
  });
  server.on('request', (request, response) => void provider.callback()(request, response));
  return {
    environment: {
      CARETALLY_PUBLIC_URL: publicUrl,
      CARETALLY_OIDC_ISSUER: issuer,
      CARETALLY_OIDC_CLIENT_ID: client.client_id,
      CARETALLY_OIDC_CLIENT_SECRET: client.client_secret,
      CARETALLY_OIDC_AUTHORITY: 'E09000900',
    },
    says: (said) => {
      [claims, bend] = [said, undefined];
    },
    bends: (to, signed = true) => {
      bend = { to, signed };
    },
    signIn: (leadsTo) => followed(leadsTo ?? ''),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
