import { z } from 'zod';

/** The council's identity provider, as OpenID Connect knows it. */
export interface IdentityProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whose people they are: the nine-character code of the authority. */
  readonly authority: string;
  /** The claim that holds a person's roles. */
  readonly rolesClaim: string;
  /** The claim that holds a person's id in the case-management system. */
  readonly workerClaim: string;
}

const thisMachine: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/** Passwords and names go this way: encrypted, or not beyond this machine. */
const isPrivate = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && thisMachine.includes(hostname));
};

const claim = z.string().max(200).optional();

/** What of the environment is about it. */
export const identityProviderVariables = {
  CARETALLY_OIDC_ISSUER: z
    .string()
    .refine(isPrivate, { error: 'expected the https address of the issuer' })
    .optional(),
  CARETALLY_OIDC_CLIENT_ID: z.string().optional(),
  CARETALLY_OIDC_CLIENT_SECRET: z.string().optional(),
  CARETALLY_OIDC_AUTHORITY: z
    .string()
    .regex(/^[A-Z]\d{8}$/, { error: 'expected a nine-character code, such as E09000014' })
    .optional(),
  CARETALLY_OIDC_ROLES_CLAIM: claim,
  CARETALLY_OIDC_WORKER_CLAIM: claim,
} as const;

type Given = { readonly [Name in keyof typeof identityProviderVariables]?: string | undefined };
type Problem = readonly [name: string, detail: string];

const needed = [
  'CARETALLY_OIDC_ISSUER',
  'CARETALLY_OIDC_CLIENT_ID',
  'CARETALLY_OIDC_CLIENT_SECRET',
  'CARETALLY_OIDC_AUTHORITY',
] as const satisfies readonly (keyof Given)[];

const problemsOf = (given: Given, publicUrl: string | undefined): readonly Problem[] => [
  ...needed
    .filter((name) => given[name] === undefined)
    .map((name): Problem => [name, 'is needed beside the other settings of CARETALLY_OIDC']),
  ...(publicUrl !== undefined && isPrivate(publicUrl)
    ? []
    : [
        [
          'CARETALLY_PUBLIC_URL',
          'is needed to come back from signing in: expected an https address',
        ] as const,
      ]),
];

/** All of it or none: half a set-up would leave people before a door without a handle. */
export const identityProviderOf = (
  given: Given,
  publicUrl: string | undefined,
): { readonly settings?: IdentityProviderSettings; readonly problems: readonly Problem[] } => {
  const names = Object.keys(identityProviderVariables) as readonly (keyof Given)[];
  if (names.every((name) => given[name] === undefined)) return { problems: [] };
  const problems = problemsOf(given, publicUrl);
  const [issuer = '', clientId = '', clientSecret = '', authority = ''] = needed.map((name) => given[name]);
  const { CARETALLY_OIDC_ROLES_CLAIM: rolesClaim = 'roles' } = given;
  const { CARETALLY_OIDC_WORKER_CLAIM: workerClaim = 'caretally_worker' } = given;
  return { settings: { issuer, clientId, clientSecret, authority, rolesClaim, workerClaim }, problems };
};
