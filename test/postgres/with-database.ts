import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDatabase, type Database } from '../../libs/shell/platform/database.js';

const templateName = 'caretally_template';

/** A migrated, empty database of this spec file's own, dropped when it ends. */
export interface TestDatabase {
  /** As the application sees it. */
  readonly database: Database;
  /** Owner's URL, as DATABASE_URL would be. */
  readonly url: string;
  /** A statement with the owner's rights. */
  asOwner<Row extends pg.QueryResultRow>(
    statement: string,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
}

const clusterUrl = (): string => {
  const url = process.env['CARETALLY_TEST_DATABASE'];
  if (url !== undefined) return url;
  throw new Error(
    'There is no database for this test: name it *.db.spec.ts or *.journey.spec.ts, so that one is started.',
  );
};

export const databaseUrl = (name: string): string => {
  const address = new URL(clusterUrl());
  address.pathname = `/${name}`;
  return address.toString();
};

export const onServer = async <Row extends pg.QueryResultRow>(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
};

/** Makes an empty database in the test cluster; `migrated` copies the template. Returns its URL. */
export const createDatabase = async (migrated: boolean): Promise<string> => {
  const name = `spec_${randomBytes(6).toString('hex')}`;
  const template = migrated ? `template ${templateName}` : 'template template0';
  await onServer(clusterUrl(), `create database ${name} ${template}`);
  return databaseUrl(name);
};

export const dropDatabase = async (url: string): Promise<void> => {
  await onServer(clusterUrl(), `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
};

/** Call at the top of a spec file or a describe; read the fields inside the tests. */
export const withDatabase = (): TestDatabase => {
  let opened: Database | undefined;
  let url = '';
  beforeAll(async () => {
    url = await createDatabase(true);
    opened = await openDatabase(url, { max: 40 });
  }, 30_000);
  afterAll(async () => {
    await opened?.close();
    await dropDatabase(url);
  });
  return {
    get database() {
      if (opened === undefined) throw new Error('The database is there inside tests and hooks only.');
      return opened;
    },
    get url() {
      return url;
    },
    asOwner: (statement, values) => onServer(url, statement, values),
  };
};
