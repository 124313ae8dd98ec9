import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import type { IdentityProviderSettings } from '../../shell/platform/identity-provider-settings.js';
import { hrefs } from '../frame/hrefs.js';
import type { Claims } from './claims.js';

/** What the answer of the provider will be held against. */
export interface Expected {
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
}

const patienceSeconds = 5;
const scope = 'openid profile';

/** The council's identity provider: OpenID Connect, code with PKCE. Its word is taken where it is signed and meant for us. */
export class IdentityProvider {
  #found: Promise<Configuration> | undefined;
  readonly #returnsTo: string;

  constructor(
    readonly settings: IdentityProviderSettings,
    private readonly publicUrl: string,
  ) {
    this.#returnsTo = new URL(hrefs.signInCallback, publicUrl).href;
  }

  /** Whether it can be asked. It is looked for when it is first needed, and again each time until it was found. */
  async answers(): Promise<boolean> {
    return this.#configuration().then(
      () => true,
      () => false,
    );
  }

  /** Where to send somebody to sign in, and what to keep until they are back. */
  async begin(): Promise<{ readonly leadsTo: string; readonly expected: Expected }> {
    const configuration = await this.#configuration();
    const expected = { verifier: randomPKCECodeVerifier(), nonce: randomNonce(), state: randomState() };
    const { href } = buildAuthorizationUrl(configuration, {
      redirect_uri: this.#returnsTo,
      scope,
      ...{ nonce: expected.nonce, state: expected.state, code_challenge_method: 'S256' },
      code_challenge: await calculatePKCECodeChallenge(expected.verifier),
    });
    return { leadsTo: href, expected };
  }

  /** What it says of whoever came back to an address of ours. Throws where anything of the answer is not as expected. */
  async end(address: string, { verifier, nonce, state }: Expected): Promise<Claims> {
    const configuration = await this.#configuration();
    const tokens = await authorizationCodeGrant(configuration, new URL(address, this.publicUrl), {
      ...{ pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state, idTokenExpected: true },
    });
    return tokens.claims() ?? {};
  }

  #configuration(): Promise<Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = undefined;
      throw error;
    });
    return this.#found;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that nobody uses it for other machines: the settings refuse those
    const onThisMachine = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    return discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patienceSeconds,
      // The signature of the ID token is checked although it comes over TLS from the provider itself.
      execute: [enableNonRepudiationChecks, ...onThisMachine],
    });
  }
}
