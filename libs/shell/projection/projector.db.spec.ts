import { demonstrationEvents } from '../../core/demonstration/demonstration.js';
import { chanceFrom } from '../../core/demonstration/chance.js';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../event-log/event-log.js';
import { countPerson } from './definitions.js';
import { createProjection } from './projection.js';
import { record } from './recording.given.js';

const tables = {
  standing: 'measure, child, days, standings',
  dimension: 'child, dimension, days, keys',
  item: 'kind, child, item, first_day, last_day, closed_on, standings, settles, dimensions',
  queue_entry: 'queue, child, entry, first_day, last_day, due, school, told',
  day_count: 'measure, span, day, numerator, denominator, excluded, not_yet_due, unknown',
  person: 'child, person',
  finding: 'child, finding, kind, on_day, detail, events',
} as const;

const history = (authority: string): object[] => [
  ...demonstrationEvents({ seed: 7, authority, from: '2023-04-01', to: '2024-09-30', lookedAfter: 25 }),
];

/** An order that has nothing to do with the one they happened in, the same in every run. */
const inAnyOrder = (events: readonly object[]): readonly object[] => {
  const chance = chanceFrom(11);
  return events
    .map((event) => ({ event, place: chance.fraction() }))
    .sort((a, b) => a.place - b.place)
    .map(({ event }) => event);
};

describe('the projector', () => {
  const db = withDatabase();

  /** Every row of an authority's live generation, as text. */
  const rowsOf = async (authority: string): Promise<Readonly<Record<string, readonly string[]>>> => {
    const read = await Promise.all(
      Object.entries(tables).map(async ([table, columns]): Promise<[string, string[]]> => {
        const rows = await db.database.withAuthority(authority, (client) =>
          client.query<{ row: string }>(
            `select row(${columns})::text as row from tallies.${table} t join tallies.generation g using (authority, generation)
             where g.state = 'live' and g.authority = $1 order by 1`,
            [authority],
          ),
        );
        return [table, rows.rows.map(({ row }) => row)];
      }),
    );
    return Object.fromEntries(read);
  };

  const countLive = async (authority: string, events: readonly object[], lot: number, batchSize: number) => {
    const projection = createProjection(db.database, { batchSize });
    const log = createEventLog(db.database);
    for (let start = 0; start < events.length; start += lot) {
      await record(log, authority, events.slice(start, start + lot));
      await projection.catchUp(authority);
    }
    return projection;
  };

  it('writes the same rows live, rebuilt, shuffled and duplicated', async () => {
    const straight = history('E09000001');
    const projection = await countLive('E09000001', straight, 400, 150);
    const live = await rowsOf('E09000001');
    expect(live['standing']?.length).toBeGreaterThan(100);
    expect(live['item']?.length).toBeGreaterThan(100);

    const rebuilt = await projection.rebuild('E09000001');
    expect(rebuilt).toMatchObject({ differs: [], generation: 2 });
    expect(await rowsOf('E09000001')).toEqual(live);

    const shuffled = inAnyOrder(history('E09000002'));
    await countLive('E09000002', [...shuffled, ...shuffled.slice(0, 300)], 700, 5_000);
    expect(await rowsOf('E09000002')).toEqual(live);
  }, 60_000);

  it('parks a child whose events cannot be folded, counts all others, and goes on once the fault is mended', async () => {
    const authority = 'E09000003';
    const log = createEventLog(db.database);
    const entered = (child: string) => ({
      specversion: '1.0',
      source: 'urn:spec',
      id: `in-${child}`,
      type: 'caretally.child-became-looked-after.v1',
      subject: `child/${child}`,
      authority,
      data: { on: '2024-05-01', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
    });
    await record(log, authority, [entered('good'), entered('bad')]);
    const parked: string[] = [];
    const faulty = createProjection(db.database, {
      count: (events, ids, setting, before) => {
        if (events.some(({ subject }) => subject === 'child/bad')) throw new RangeError('impossible');
        return countPerson(events, ids, setting, before);
      },
      onParked: (_, child) => parked.push(child),
    });
    await faulty.catchUp(authority);
    expect(parked).toEqual(['bad']);
    expect((await rowsOf(authority))['standing']?.every((row) => row.includes('good'))).toBe(true);

    await record(log, authority, [
      { ...entered('bad'), id: 'again', data: { ...entered('bad').data, on: '2024-06-01' } },
    ]);
    await createProjection(db.database).catchUp(authority);
    expect((await rowsOf(authority))['standing']?.some((row) => row.includes('bad'))).toBe(true);
    const { rows } = await db.database.withAuthority(authority, (client) =>
      client.query('select * from tallies.parked'),
    );
    expect(rows).toEqual([]);
  });

  it('counts two linked ids as one child, and as two again once the link is undone', async () => {
    const authority = 'E09000004';
    const log = createEventLog(db.database);
    const projection = createProjection(db.database);
    const event = (id: string, type: string, subject: string, data: object) => ({
      specversion: '1.0',
      source: 'urn:spec',
      id,
      type: `caretally.${type}.v1`,
      subject,
      authority,
      data,
    });
    const care = { on: '2024-05-01', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } };
    const children = async (): Promise<readonly string[]> => {
      await projection.catchUp(authority);
      const { rows } = await db.database.withAuthority(authority, (client) =>
        client.query<{ child: string }>(
          `select child from tallies.standing where measure = 'cla-number-at-date' order by child`,
        ),
      );
      return rows.map(({ child }) => child);
    };
    await record(log, authority, [
      event('a', 'child-became-looked-after', 'child/1', care),
      event('b', 'child-became-looked-after', 'child/2', care),
    ]);
    expect(await children()).toEqual(['1', '2']);
    await record(log, authority, [event('link', 'records-linked', 'child/2', { with: 'child/1' })]);
    expect(await children()).toEqual(['1']);
    await record(log, authority, [event('unlink', 'records-unlinked', 'child/1', { with: 'child/2' })]);
    expect(await children()).toEqual(['1', '2']);
    expect(await projection.rebuild(authority)).toMatchObject({ differs: [] });
  });

  it('counts a correction that names another child there only, and what it replaces nowhere', async () => {
    const authority = 'E09000006';
    const log = createEventLog(db.database);
    const projection = createProjection(db.database);
    const entered = (id: string, child: string, more: object = {}) => ({
      specversion: '1.0',
      source: 'urn:spec',
      id,
      type: 'caretally.child-became-looked-after.v1',
      subject: `child/${child}`,
      authority,
      data: { on: '2024-05-01', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
      ...more,
    });
    await record(log, authority, [entered('wrong', 'wrong')]);
    await projection.catchUp(authority);
    await record(log, authority, [entered('right', 'right', { corrects: 'wrong' })]);
    await projection.catchUp(authority);
    const standing = (await rowsOf(authority))['standing'] ?? [];
    expect(standing.some((row) => row.includes('right'))).toBe(true);
    expect(standing.some((row) => row.includes('wrong'))).toBe(false);
    expect(await projection.rebuild(authority)).toMatchObject({ differs: [] });
  });

  it('rebuilds by itself where the rows were counted by other code, and serves the old ones meanwhile', async () => {
    const authority = 'E09000005';
    await record(createEventLog(db.database), authority, history(authority).slice(0, 200));
    await createProjection(db.database, { digest: 'last year' }).catchUp(authority);
    const projection = createProjection(db.database);
    expect(await projection.behind()).toContain(authority);
    await projection.catchUp(authority);
    expect(await projection.standings()).toContainEqual({
      authority,
      recorded: 200,
      projected: 200,
      stale: false,
    });
  });
});
