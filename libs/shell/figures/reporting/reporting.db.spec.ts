import pg from 'pg';
import { chanceFrom } from '../../../core/demonstration/chance.js';
import { indicators } from '../../../core/indicators/indicators.generated.js';
import { isoDate, type Window } from '../../../core/kernel/day.js';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import { muddledHistories, someWindow } from '../muddled-histories.given.js';
import { partsOf } from '../sums/parts.js';
import { liveSums } from '../sums/sums.pg.js';
import { numeratorOf } from './counting-a-view.js';
import { viewName } from './indicator-view.js';
import { reportingRole, syncReportingViews } from './sync-views.pg.js';

const db = withDatabase();
const [authority, another] = ['E09000501', 'E09000502'];

const withOwner = async <Answer>(work: (owner: pg.Client) => Promise<Answer>): Promise<Answer> => {
  const owner = new pg.Client({ connectionString: db.url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
};

/** As an analyst of one authority would read. */
const asAnalyst = <Answer>(work: (analyst: pg.Client) => Promise<Answer>): Promise<Answer> =>
  withOwner(async (owner) => {
    await owner.query(`set role ${reportingRole}; set caretally.authority = '${authority}'`);
    return work(owner);
  });

const asked = (statement: string, { from, to }: Window): string =>
  statement.replaceAll(':from', `date '${isoDate(from)}'`).replaceAll(':to', `date '${isoDate(to)}'`);

const numberOf = async (client: pg.Client, statement: string): Promise<number> => {
  const { rows } = await client.query<{ n: string }>(`select (${statement})::bigint as n`);
  return Number(rows[0]?.n);
};

describe('the reporting schema', () => {
  const chance = chanceFrom(31);

  beforeAll(async () => {
    for (const each of [authority, another]) {
      await record(
        createEventLog(db.database),
        each,
        muddledHistories(each, chance, { children: 25, events: 700 }),
      );
      await createProjection(db.database).catchUp(each);
    }
    await withOwner(syncReportingViews);
  }, 60_000);

  it('has a view an indicator, whose rows add up to the figure', async () => {
    await asAnalyst(async (analyst) => {
      for (const indicator of indicators) {
        const window = someWindow(chance);
        const when = indicator.takes === 'date' ? { from: window.to, to: window.to } : window;
        const live = await db.database.withAuthority(authority, (client) =>
          liveSums(client, authority, indicator, when),
        );
        const sums = live?.sumsFor(indicator.measure).get('');
        const isRatio = indicator.measure.shape === 'ratio';
        const counts = partsOf(indicator.measure).map((measure, index) =>
          numeratorOf(
            viewName(indicator),
            measure,
            isRatio ? `part = '${index === 0 ? 'numerator' : 'denominator'}' and ` : '',
          ),
        );
        const found: number[] = [];
        for (const count of counts) found.push(await numberOf(analyst, asked(count, when)));
        const expected = isRatio ? [sums?.numerator ?? 0, sums?.denominator ?? 0] : [sums?.numerator ?? 0];
        expect({ id: indicator.id, when, found }).toEqual({ id: indicator.id, when, found: expected });
      }
    });
  });

  it('says what each view and each column is', async () => {
    const undocumented = await db.asOwner(`
      select c.relname, a.attname from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'reporting'::regnamespace and c.relkind = 'v'
        and (obj_description(c.oid, 'pg_class') is null or col_description(c.oid, a.attnum) is null)`);
    expect(undocumented).toEqual([]);
    const [view] = await db.asOwner<{ says: string }>(
      `select obj_description('reporting.cla_number_at_date'::regclass, 'pg_class') as says`,
    );
    expect(view?.says).toContain('Distinct children with an open period of care at the close of the day');
  });

  it('shows one authority, and lets nobody write or look behind the views of another', async () => {
    await asAnalyst(async (analyst) => {
      const authorities = 'select distinct authority from reporting.cla_number_at_date';
      expect((await analyst.query(authorities)).rows).toEqual([{ authority }]);
      expect((await analyst.query('select distinct authority from tallies.item')).rows).toEqual([
        { authority },
      ]);
      await analyst.query(`reset caretally.authority`);
      expect((await analyst.query(authorities)).rows).toEqual([]);
      for (const denied of [
        'delete from tallies.item',
        'select from event_log.event',
        'create view reporting.x as select 1',
      ]) {
        await expect(analyst.query(denied)).rejects.toThrow('permission denied');
      }
    });
  });

  it('follows the catalogue: views of indicators that are gone go, and nothing is made again in vain', async () => {
    const oids = async () =>
      (
        await db.asOwner<{ oid: string }>(
          `select oid::text from pg_class where relnamespace = 'reporting'::regnamespace order by oid`,
        )
      ).map(({ oid }) => oid);
    const before = await oids();
    await withOwner(syncReportingViews);
    expect(await oids()).toEqual(before);
    await db.asOwner(`create view reporting.cla_forgotten as select 1 as n`);
    await db.asOwner(`comment on schema reporting is 'made from older definitions'`);
    await withOwner(syncReportingViews);
    expect(await db.asOwner(`select from pg_views where viewname = 'cla_forgotten'`)).toEqual([]);
    expect(await oids()).toHaveLength(before.length);
  });
});
