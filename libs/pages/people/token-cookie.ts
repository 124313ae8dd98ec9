import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie that holds a token, and nothing else. */
export interface TokenCookie {
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, token: string): void;
  clear(reply: FastifyReply): void;
}

/** As long as a sign-in with the provider may take. */
const signInSeconds = 600;

/**
 * `secure` where people reach the pages over TLS: `__Host-` then binds the cookie to that very host. On this machine there
 * is no TLS, and some browsers keep no such cookie. `lax`: the provider sends people back from another site.
 */
const tokenCookie = (plainName: string, secure: boolean, ends: { readonly maxAge?: number }): TokenCookie => {
  const name = secure ? `__Host-${plainName}` : plainName;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: ({ cookies }) => cookies[name],
    set: (reply, token) => {
      void reply.setCookie(name, token, { ...options, ...ends });
    },
    clear: (reply) => {
      void reply.clearCookie(name, options);
    },
  };
};

/** The token of a session. It ends with the browser. */
export const createSessionCookie = (secure: boolean): TokenCookie => tokenCookie('caretally', secure, {});

/** The token of a sign-in with the provider: whoever comes back is who went. */
export const createSignInCookie = (secure: boolean): TokenCookie =>
  tokenCookie('caretally-sign-in', secure, { maxAge: signInSeconds });
