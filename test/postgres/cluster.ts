import { mkdtemp, rm } from 'node:fs/promises';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateJobs } from '../../libs/shell/jobs/migrate-jobs.pg.js';
import { startEmbeddedPostgres } from '../../libs/shell/platform/embedded-postgres/embedded-postgres.js';
import { migrate } from '../../libs/shell/platform/migrate.js';

/**
 * One PostgreSQL for a whole test run, with a migrated template that each spec file copies. A process of its own that
 * stops when its standard input closes: however the test run ends, nothing stays behind.
 */
const templateName = 'caretally_template';

const template = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${templateName}`);
  await client.end();
  const address = new URL(url);
  address.pathname = `/${templateName}`;
  await migrate({ ownerUrl: address.toString(), steps: [migrateJobs] });
};

const folder = await mkdtemp(join(tmpdir(), 'caretally-test-'));
// Entered by the database's own user where the tests run as root.
chmodSync(folder, 0o755);
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
const cluster = await startEmbeddedPostgres(folder, { settings });
await template(cluster.url);

const stop = async (): Promise<void> => {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
};

process.stdin.once('end', () => void stop()).resume();
process.stdout.write(`${cluster.url}\n`);
