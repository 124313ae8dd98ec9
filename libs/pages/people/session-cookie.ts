import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie that holds the token of a session, and nothing else. It ends with the browser. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, token: string): void;
  clear(reply: FastifyReply): void;
}

/**
 * `secure` where people reach the pages over TLS: `__Host-` then binds the cookie to that very host. On this machine there
 * is no TLS, and some browsers keep no such cookie.
 */
export const createSessionCookie = (secure: boolean): SessionCookie => {
  const name = secure ? '__Host-caretally' : 'caretally';
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: ({ cookies }) => cookies[name],
    set: (reply, token) => {
      void reply.setCookie(name, token, options);
    },
    clear: (reply) => {
      void reply.clearCookie(name, options);
    },
  };
};
