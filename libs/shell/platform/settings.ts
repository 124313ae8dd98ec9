import { z } from 'zod';
import {
  identityProviderOf,
  identityProviderVariables,
  type IdentityProviderSettings,
} from './identity-provider-settings.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What the environment decides. Everything else is the same everywhere. */
export interface Settings {
  readonly port: number;
  /** The address to listen on; loopback unless given. */
  readonly host?: string;
  /** Folder of the embedded database, its password and the local token. */
  readonly dataFolder: string;
  /** Fixes the local token; otherwise one is made on the first start. */
  readonly token?: string;
  /** Where people open the pages, where that is not the address listened on: behind a proxy, say. */
  readonly publicUrl?: string;
  /** Where people sign in; without it, by a link printed on this machine only. */
  readonly identityProvider?: IdentityProviderSettings;
  /** An existing PostgreSQL instead of the embedded one. */
  readonly databaseUrl?: string;
  /** Who owns the tables and may migrate them; the user of `databaseUrl` unless given. */
  readonly databaseOwnerUrl?: string;
  /** Jobs on Redis instead of PostgreSQL. */
  readonly redisUrl?: string;
  /** Hosts and networks that webhooks may lead to although they are private or not encrypted. */
  readonly webhooksAllow: readonly string[];
  readonly logLevel: LogLevel;
}

const urlOf = (...schemes: readonly string[]) =>
  z
    .string()
    .refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)) && URL.canParse(text), {
      error: `expected a URL such as ${schemes[0] ?? ''}://user:password@host/name`,
    });

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'expected a port number from 0 to 65535' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'expected a port number from 0 to 65535' })
    .default(8080),
  CARETALLY_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, { error: 'expected an address to listen on, such as 0.0.0.0' })
    .optional(),
  CARETALLY_DATA: z.string().default('.caretally'),
  CARETALLY_TOKEN: z.string().min(16, { error: 'expected at least 16 characters' }).optional(),
  CARETALLY_PUBLIC_URL: urlOf('https', 'http').optional(),
  ...identityProviderVariables,
  DATABASE_URL: urlOf('postgresql', 'postgres').optional(),
  DATABASE_OWNER_URL: urlOf('postgresql', 'postgres').optional(),
  REDIS_URL: urlOf('redis', 'rediss').optional(),
  CARETALLY_WEBHOOKS_ALLOW: z
    .string()
    .regex(/^[A-Za-z0-9.:/, -]+$/, {
      error: 'expected hosts and networks with commas between, such as receiver.internal,10.1.0.0/16',
    })
    .optional(),
  CARETALLY_LOG: z.enum(logLevels, { error: `expected one of ${logLevels.join(', ')}` }).default('info'),
});

const optional = <Name extends string>(name: Name, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Readonly<Partial<Record<Name, string>>>;

const listOf = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

const unusable = (problems: readonly (readonly [name: string, detail: string])[]): Error => {
  const lines = problems.map(([name, detail]) => `  ${name}: ${detail}`);
  return new Error(`The settings in the environment cannot be used:\n${lines.join('\n')}`);
};

/** Reads the environment; an unset and an empty variable are the same. Values are never repeated: some are secrets. */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = environmentSchema.safeParse(given);
  if (!read.success) {
    throw unusable(read.error.issues.map(({ path, message }) => [path.join('.'), message]));
  }
  const { data } = read;
  const provider = identityProviderOf(data, data.CARETALLY_PUBLIC_URL);
  if (provider.problems.length > 0) throw unusable(provider.problems);
  return {
    port: data.PORT,
    ...optional('host', data.CARETALLY_HOST),
    dataFolder: data.CARETALLY_DATA,
    ...optional('token', data.CARETALLY_TOKEN),
    ...optional('publicUrl', data.CARETALLY_PUBLIC_URL),
    ...(provider.settings && { identityProvider: provider.settings }),
    ...optional('databaseUrl', data.DATABASE_URL),
    ...optional('databaseOwnerUrl', data.DATABASE_OWNER_URL ?? data.DATABASE_URL),
    ...optional('redisUrl', data.REDIS_URL),
    webhooksAllow: listOf(data.CARETALLY_WEBHOOKS_ALLOW),
    logLevel: data.CARETALLY_LOG,
  };
};
