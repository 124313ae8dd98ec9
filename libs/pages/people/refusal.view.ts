import { personRoles, roleOpens, roleWords } from './person-roles.js';
import type { Refusal } from './refusal.js';

export interface RefusalView {
  readonly status: number;
  readonly title: string;
  /** What happened, for whoever wanted to sign in. */
  readonly says: string;
  /** What they can do, beside signing in again. */
  readonly next: string | undefined;
  /** What to tell the people who run the identity provider; undefined where they need not be asked. */
  readonly ask: string | undefined;
  /** The roles there are; none where it is not about roles. */
  readonly roles: readonly { readonly text: string; readonly opens: string; readonly value: string }[];
}

type Words = Omit<RefusalView, 'roles' | 'ask' | 'next'> & { readonly ask?: string; readonly next?: string };

const noRole = {
  status: 403,
  title: 'You have no role in CareTally yet',
  next: 'Ask your IT service desk to give you one of the roles below. Then sign in again.',
} as const;

const wordsOf = (claim: string): Readonly<Record<Refusal, Words>> => ({
  over: {
    status: 400,
    title: 'This sign-in is over',
    says: 'It was used already, took longer than ten minutes, or was begun in another browser or window.',
  },
  declined: {
    status: 403,
    title: 'You were not signed in',
    says: "The council's sign-in page sent you back without signing you in: it was cancelled, or your account may not use CareTally.",
    next: 'If it happens again, ask your IT service desk whether your account may use CareTally.',
    ask: 'Assign the account to the application CareTally.',
  },
  unreachable: {
    status: 503,
    title: 'Signing in does not work at the moment',
    says: "The council's sign-in service does not answer. Nothing is wrong with your account.",
    next: 'Try again in a few minutes.',
    ask: 'If it goes on: CareTally cannot reach the issuer in CARETALLY_OIDC_ISSUER, or its answer cannot be read. The log says more.',
  },
  'not-trusted': {
    status: 400,
    title: 'This sign-in could not be trusted',
    says: "What came back from the council's sign-in service was not an answer to what CareTally asked, so it was not taken.",
    ask: 'If it goes on: compare issuer and client id with the settings, and the clocks of both servers. The log says more.',
  },
  'set-up': {
    status: 503,
    title: 'Signing in is not set up correctly',
    says: "The council's sign-in service does not accept CareTally. Nothing is wrong with your account.",
    next: 'Tell your IT service desk: nobody can sign in until it is put right.',
    ask: 'The identity provider refuses the client: the client secret may be wrong or may have run out. The log says more.',
  },
  'no-claim': {
    ...noRole,
    says: `You were signed in, but nothing was said about your roles. CareTally looked at the claim "${claim}", and it was not there, so none of the six roles is known.`,
    ask: `Assign one of these app roles of CareTally to the account, or make the provider put the claim "${claim}" into the ID token.`,
  },
  'none-of-ours': {
    ...noRole,
    says: `You were signed in, but you have no role here. CareTally looked at the claim "${claim}", and none of the six roles was in it.`,
    ask: 'Assign one of these app roles of CareTally to the account.',
  },
  elsewhere: {
    ...noRole,
    title: 'Your roles could not be told',
    says: `You were signed in, but your account is in so many groups that they were left out. CareTally looked at the claim "${claim}", and it was not there, so none of the six roles is known.`,
    ask: `Use app roles, not groups: assign one of these app roles of CareTally to the account, so that the claim "${claim}" is in the ID token.`,
  },
});

const isAboutRoles = (refusal: Refusal): boolean =>
  refusal === 'no-claim' || refusal === 'none-of-ours' || refusal === 'elsewhere';

/** The page for somebody who could not be signed in: what happened, what they can do, and what to ask of IT. */
export const refusalView = (refusal: Refusal, claim: string): RefusalView => ({
  ask: undefined,
  next: undefined,
  ...wordsOf(claim)[refusal],
  roles: isAboutRoles(refusal)
    ? personRoles.map((role) => ({
        text: roleWords[role],
        opens: roleOpens[role],
        value: `caretally.${role}`,
      }))
    : [],
});
