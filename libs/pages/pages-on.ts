import type { DynamicModule } from '@nestjs/common';
import type { PagesServed } from '../shell/http/create-server.js';
import type { Ground } from '../shell/assembly/ground.js';
import type { Settings } from '../shell/platform/settings.js';
import { preparePages } from './frame/prepare-pages.js';
import { showProblem } from './frame/problem-page.js';
import { PagesModule } from './pages.module.js';
import { IdentityProvider } from './people/identity-provider.js';
import { newSignInLink } from './people/sign-in-link.js';
import { createSessionCookie, createSignInCookie } from './people/token-cookie.js';

/** Pages, as a process serves them. */
export interface Pages {
  readonly module: DynamicModule;
  readonly served: PagesServed;
  /** An address that signs in whoever opens it on this machine, once. */
  readonly signInLink: (address: string) => Promise<string>;
}

const providerIn = ({ identityProvider, publicUrl }: Settings): IdentityProvider | undefined =>
  identityProvider === undefined || publicUrl === undefined
    ? undefined
    : new IdentityProvider(identityProvider, publicUrl);

/** Pages for people, on what the process stands on. */
export const pagesOn = (
  { database, settings, logger }: Pick<Ground, 'database' | 'settings' | 'logger'>,
  now: () => number = Date.now,
): Pages => {
  const encrypted = settings.publicUrl?.startsWith('https://') === true;
  const sessionCookie = createSessionCookie(encrypted);
  return {
    module: PagesModule.with({
      ...{ database, logger, now, sessionCookie, signInCookie: createSignInCookie(encrypted) },
      provider: providerIn(settings),
    }),
    served: { prepare: preparePages(database, sessionCookie), showProblem },
    signInLink: (address) => newSignInLink(database.pool, address),
  };
};
