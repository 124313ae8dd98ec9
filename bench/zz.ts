import { mkdtempSync, chmodSync } from 'node:fs';
import pg from 'pg';
import { startEmbeddedPostgres } from '../libs/shell/platform/embedded-postgres/embedded-postgres.js';
import { migrate } from '../libs/shell/platform/migrate.js';
import { openDatabase } from '../libs/shell/platform/database.js';
import { createEventLog } from '../libs/shell/event-log/event-log.js';
import { streamBySubject, splitSubjects } from '../libs/shell/event-log/stream.pg.js';
import { positionKnownAt } from '../libs/shell/event-log/known-at.pg.js';
import { readSubjects, readAfter, subjectsTouchedAfter } from '../libs/shell/event-log/read.pg.js';
const f = mkdtempSync('/tmp/ct-zz-'); chmodSync(f, 0o755);
const e = await startEmbeddedPostgres(f);
await migrate({ ownerUrl: e.url });
const A = 'E09000014';
const o = new pg.Client({ connectionString: e.url }); await o.connect();
const N = 500000;
await o.query(`insert into event_log.head values ('${A}', ${N}, timestamptz '2025-01-01' + ${N} * interval '1 second');
insert into event_log.event (authority, position, source, id, type, subject, data, recorded_at, recorded_by, content_hash)
select '${A}', g, 'urn:s', 'id-' || md5(g::text), 'caretally.placement-changed.v1', 'child/' || (g::bigint * 7919) % 5000, json_build_object('on', '2025-06-02', 'reason', 'P', 'placement', json_build_object('id', 'p', 'type', 'U6', 'provider', 'PR1', 'pad', repeat('x', 200))), timestamptz '2025-01-01' + g * interval '1 second', 'c', decode(md5(g::text) || md5(g::text), 'hex') from generate_series(1, ${N}) g;`);
const db = await openDatabase(e.url);
const t = async (name: string, fn: () => Promise<unknown>) => { const s = performance.now(); const r = await fn(); console.log(name, (performance.now() - s).toFixed(1), 'ms', JSON.stringify(r)); };
for (const label of ['before analyze', 'after']) {
  if (label === 'after') await o.query('analyze');
  await t('known at ' + label, () => db.withAuthority(A, (c) => positionKnownAt(c, A, '2025-01-03T00:00:00Z')));
  await t('known at again', () => db.withAuthority(A, (c) => positionKnownAt(c, A, '2025-01-03T00:00:00Z')));
  await t('read one', () => db.withAuthority(A, async (c) => (await readSubjects(c, A, ['child/7'])).length));
  await t('read 50', () => db.withAuthority(A, async (c) => (await readSubjects(c, A, Array.from({ length: 50 }, (_, i) => `child/${i}`))).length));
  await t('touched', () => db.withAuthority(A, async (c) => (await subjectsTouchedAfter(c, A, N - 500)).length));
  await t('after 1000', () => db.withAuthority(A, async (c) => (await readAfter(c, A, 1000, 1000)).length));
  await t('split', () => db.withAuthority(A, async (c) => await splitSubjects(c, A, 4)));
  await t('stream', () => db.withAuthority(A, async (c) => { let n = 0; for await (const h of streamBySubject(c, A, N)) n += h.events.length; return [n, Math.round(process.memoryUsage().rss / 1e6)]; }));
}
const log = createEventLog(db);
const mk = (k: number) => ({ source: 'urn:s', id: 'n' + k + Math.random(), type: 'caretally.placement-changed.v1', subject: `child/${k % 5000}`, data: { on: '2025-06-02', pad: 'x'.repeat(250) }, mentions: [] });
await t('append 20x500', async () => { for (let i = 0; i < 20; i++) await log.append(A, 'c', Array.from({ length: 500 }, (_, j) => mk(i * 500 + j))); });
console.log((await o.query(`explain (analyze, buffers) select e.subject as of_subject, e.* from event_log.event e where authority = '${A}' and position <= ${N} and subject >= '' union all select m.subject, e.* from event_log.mention m join event_log.event e using (authority, position) where m.authority='${A}' order by of_subject, position`)).rows.map((r) => r['QUERY PLAN']).join('\n'));
await o.end(); await db.close(); await e.stop(); process.exit(0);
