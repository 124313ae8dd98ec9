import type { NoRole } from './claims.js';

/** Why somebody could not be signed in. */
export type Refusal = 'over' | 'declined' | 'unreachable' | 'not-trusted' | 'set-up' | NoRole;

export class SignInRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    cause?: unknown,
  ) {
    super(`a sign-in was refused: ${refusal}`, { cause });
  }
}

const textIn = (error: unknown, name: 'code' | 'error'): string => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : '';
};

/** The provider did not answer, or with something that is no answer: it is not well, or something stands between. */
const noAnswer: readonly string[] = [
  '',
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
];

const refusalOf = (error: unknown): Refusal => {
  const code = textIn(error, 'code');
  if (!code.startsWith('OAUTH_') || noAnswer.includes(code)) return 'unreachable';
  if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') return 'declined';
  if (code === 'OAUTH_WWW_AUTHENTICATE_CHALLENGE') return 'set-up';
  if (code !== 'OAUTH_RESPONSE_BODY_ERROR') return 'not-trusted';
  return textIn(error, 'error') === 'invalid_grant' ? 'over' : 'set-up';
};

/** What went wrong with the provider, in our words. */
export const refusedFor = (error: unknown): SignInRefused => new SignInRefused(refusalOf(error), error);
