import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import { of } from '../../shell/queues/listed-children.given.js';
import { authority, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let manager: Browser;

const inCare = (child: string): readonly object[] => [
  of(child, 'child-registered', { dateOfBirth: '2010-03-04' }),
  of(child, 'child-became-looked-after', {
    ...{ on: '2024-01-10', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
  }),
];

const began = (child: string, on: string, id: string): object =>
  of(child, 'missing-incident-started', { incident: `i-${child}`, kind: 'M', on }, id);

/** Known in June: two incidents, and one whose day was wrong. */
const known = [
  ...['right', 'wrong', 'taken-back', 'late'].flatMap(inCare),
  began('right', '2025-06-02', 'right-began'),
  began('wrong', '2025-06-20', 'wrong-began'),
  began('taken-back', '2025-06-21', 'taken-back-began'),
];

/** Recorded since: another day for one, another taken back, and one that nobody had heard of. */
const since = [
  { ...began('wrong', '2025-07-02', 'wrong-corrected'), corrects: 'wrong-began' },
  of('taken-back', 'event-withdrawn', { withdraws: 'taken-back-began', because: 'entered by mistake' }),
  began('late', '2025-06-25', 'late-began'),
];

/** As if all recorded so far had been recorded on that day. */
const recordedOn = async (at: string): Promise<void> => {
  await db.asOwner('alter table event_log.event disable trigger user');
  await db.asOwner('update event_log.event set recorded_at = $1', [at]);
  await db.asOwner('alter table event_log.event enable always trigger never_changed');
  await db.asOwner('alter table event_log.event enable always trigger never_emptied');
};

beforeAll(async () => {
  const log = createEventLog(db.database);
  await record(log, authority, known);
  await recordedOn('2025-06-30T09:00:00Z');
  await record(log, authority, since);
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database);
  manager = await pages.signIn({ roles: ['analyst'] });
}, 60_000);
afterAll(() => pages.close());

const path =
  '/scorecard/cla-missing-incidents-started/as-known?from=2025-06-01&to=2025-06-30&known=2025-07-01';
const readOut = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('as known on two days', () => {
  it('tells the figure then, the figure now, and every unit between', async () => {
    const { status, text } = await manager.get(path);
    expect(status).toBe(200);
    expect(readOut(text)).toContain(
      '3 incidents as known on 1 July 2025, 2 as known now: 1 came in, 2 fell out.',
    );
    expect(readOut(text)).toContain('As known on 1 July 2025 3 Came in + 1 Fell out − 2 As known now = 2');
    expect(readOut(text)).toContain('All 3 changes shown.');
  });

  it('shows a correction with the event and what it took the place of', async () => {
    const read = readOut((await manager.get(path)).text);
    expect(read).toMatch(
      /Corrected: Missing incident started, 2 July 2025 recorded .*?wrong-corrected in place of missing incident started, 20 June 2025, recorded 30 June 2025 at 10:00, wrong-began/,
    );
  });

  it('shows what was withdrawn, and what came late with how late', async () => {
    const read = readOut((await manager.get(path)).text);
    expect(read).toMatch(/Withdrawn: Event withdrawn .*?in place of missing incident started, 21 June 2025/);
    expect(read).toMatch(/Late: Missing incident started, 25 June 2025 recorded .*? days after it happened/);
  });

  it('is the same twice as known on one day: nothing lies between two days without events', async () => {
    const { text } = await manager.get(`${path}&and=2025-07-02`);
    expect(readOut(text)).toContain(
      '3 incidents as known on 1 July 2025, 3 as known on 2 July 2025: nothing came in and nothing fell out.',
    );
  });

  it('is asked at a time of day, too: what was recorded a minute later is not known yet', async () => {
    const at = async (known: string): Promise<string> =>
      readOut((await manager.get(path.replace('2025-07-01', known))).text);
    expect(await at('2025-06-30T09:59')).toContain(
      '0 incidents as known on 30 June 2025 at 09:59, 2 as known now',
    );
    expect(await at('2025-06-30T10:00')).toContain(
      '3 incidents as known on 30 June 2025 at 10:00, 2 as known now',
    );
    expect((await manager.get(`${path}T10:00&and=2025-07-01T09:00`)).text).toContain(
      'must be after the first day',
    );
    const { text } = await manager.get(path);
    expect(text).toMatch(/href="[^"]*known=2025-07-01T23%3A59[^"]*">Give times of day</);
  });

  it('is shown once it is recorded who sees which children: those that changed, and no others', async () => {
    await manager.get(path);
    const rows = await db.asOwner<{ page: string; children: readonly string[] }>(
      'select page, children from access.viewing order by viewing desc limit 1',
    );
    expect(rows[0]?.page).toMatch(/, as known on two days$/);
    expect([...(rows[0]?.children ?? [])].sort()).toEqual(['late', 'taken-back', 'wrong']);
  });

  it('shows nothing where that cannot be recorded', async () => {
    await db.asOwner('revoke insert on access.viewing from caretally_app');
    try {
      const { status, text } = await manager.get(path);
      expect(status).toBeGreaterThanOrEqual(500);
      expect(text).not.toContain('/child/');
    } finally {
      await db.asOwner('grant insert on access.viewing to caretally_app');
    }
  });

  it('refuses a councillor, and a second day that is not after the first', async () => {
    const councillor = await pages.signIn({ roles: ['councillor'] });
    expect((await councillor.get(path)).status).toBe(403);
    const answer = await manager.get(`${path}&and=2025-06-01`);
    expect([
      answer.status,
      answer.text.includes('<a href="#and">And on must be after the first day</a>'),
    ]).toEqual([400, true]);
  });
});
