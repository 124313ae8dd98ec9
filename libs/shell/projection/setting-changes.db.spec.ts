import { chanceFrom } from '../../core/demonstration/chance.js';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../event-log/event-log.js';
import { owedHistories } from '../queues/owed-histories.given.js';
import { countPerson } from './definitions.js';
import { createProjection } from './projection.js';
import { record } from './recording.given.js';
import { amongSettingChanges } from './setting-changes.given.js';

const db = withDatabase();

describe('what holds for a whole authority', () => {
  it.each([1, 2, 3])(
    'moves every row it touches when it changes, as if it had held from the start (%i)',
    async (seed) => {
      const authority = `E0900047${String(seed)}`;
      const chance = chanceFrom(seed);
      const histories = owedHistories(authority, chance, { children: 15, events: 250 });
      const events = amongSettingChanges(authority, chance, histories, 23);
      const projection = createProjection(db.database);
      for (let start = 0; start < events.length; start += 31) {
        await record(createEventLog(db.database), authority, events.slice(start, start + 31));
        await projection.catchUp(authority);
      }
      const rebuilt = await projection.rebuild(authority);
      expect(rebuilt?.differs).toEqual([]);
    },
    120_000,
  );

  it('touches nobody where it is for figures alone', async () => {
    const authority = 'E09000480';
    const counted: string[] = [];
    const projection = createProjection(db.database, {
      count: (events, ids, setting, before) => {
        counted.push(...ids);
        return countPerson(events, ids, setting, before);
      },
    });
    const log = createEventLog(db.database);
    await record(log, authority, owedHistories(authority, chanceFrom(5), { children: 5, events: 40 }));
    await projection.catchUp(authority);
    counted.length = 0;
    const estimate = {
      ...{ specversion: '1.0', source: 'urn:setting', id: 'estimate', authority },
      type: 'caretally.population-estimate-published.v1',
      subject: `authority/${authority}`,
      data: { on: '2023-06-30', ageBand: '0-17', value: 60_000, publishedOn: '2024-07-01' },
    };
    await record(log, authority, [estimate]);
    await projection.catchUp(authority);
    expect(counted).toEqual([]);
  });
});
