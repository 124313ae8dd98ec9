import type { DynamicModule } from '@nestjs/common';
import type { PagesServed } from '../shell/http/create-server.js';
import type { Ground } from '../shell/assembly/ground.js';
import { preparePages } from './frame/prepare-pages.js';
import { showProblem } from './frame/problem-page.js';
import { PagesModule } from './pages.module.js';
import { createSessionCookie } from './people/session-cookie.js';
import { beginSignIn } from './people/sign-ins.pg.js';

/** Pages, as a process serves them. */
export interface Pages {
  readonly module: DynamicModule;
  readonly served: PagesServed;
  /** An address that signs in whoever opens it on this machine, once. */
  readonly signInLink: (address: string) => Promise<string>;
}

/** Pages for people, on what the process stands on. */
export const pagesOn = (
  { database, settings }: Pick<Ground, 'database' | 'settings'>,
  now: () => number = Date.now,
): Pages => {
  const sessionCookie = createSessionCookie(settings.publicUrl?.startsWith('https://') === true);
  return {
    module: PagesModule.with({ database, sessionCookie, providerName: undefined, now }),
    served: { prepare: preparePages(database, sessionCookie), showProblem },
    signInLink: async (address) =>
      `${address}/sign-in/link?key=${await beginSignIn(database.pool, 'link', {})}`,
  };
};
