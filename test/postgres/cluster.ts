import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateJobs } from '../../libs/shell/jobs/migrate-jobs.pg.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../libs/shell/platform/embedded-postgres/embedded-postgres.js';
import { migrate } from '../../libs/shell/platform/migrate.js';

/**
 * One PostgreSQL for a whole test run, with a migrated template that each spec file copies. A process of its own that
 * stops when its standard input closes: however the test run ends, nothing stays behind.
 */
const templateName = 'caretally_template';

/** Its data is thrown away, so nothing need be safe on disk. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

const startOurs = async (): Promise<EmbeddedPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'caretally-test-'));
  // Entered by the database's own user where the tests run as root.
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedPostgres(folder, { settings });
  return {
    url: cluster.url,
    stop: async () => {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** A server of another version to run the tests on, as its superuser; ours where none is named. */
const given = process.env['CARETALLY_TEST_SERVER'];
const cluster = given === undefined ? await startOurs() : { url: given, stop: () => Promise.resolve() };

const makeTemplate = async (): Promise<void> => {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`drop database if exists ${templateName}`);
  await client.query(`create database ${templateName}`);
  await client.end();
  const address = new URL(cluster.url);
  address.pathname = `/${templateName}`;
  await migrate({ ownerUrl: address.toString(), steps: [migrateJobs] });
};

const stop = async (): Promise<void> => {
  await cluster.stop();
  process.exit(0);
};

await makeTemplate();
process.stdin.once('end', () => void stop()).resume();
process.stdout.write(`${cluster.url}\n`);
