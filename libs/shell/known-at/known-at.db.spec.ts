import { figureOver } from '../../core/counting/assemble.js';
import { chanceFrom, type Chance } from '../../core/demonstration/chance.js';
import { indicators } from '../../core/indicators/indicators.generated.js';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../event-log/event-log.js';
import { createProjection } from '../projection/projection.js';
import { record } from '../projection/recording.given.js';
import type { Asking } from '../figures/asking.js';
import { FigureHandler } from '../figures/figure/figure.handler.js';
import { FigureQuery } from '../figures/figure/figure.query.js';
import { figuresParts } from '../figures/figures-parts.js';
import { foldEveryone } from '../figures/folded-children.given.js';
import { amongSettingChanges } from '../projection/setting-changes.given.js';
import { owedHistories } from '../queues/owed-histories.given.js';
import { estimate, muddledHistories, someWindow } from '../figures/muddled-histories.given.js';

const db = withDatabase();

/** The end of the lot a position was recorded in, and when that was. */
const endOfLot = async (authority: string, position: number) => {
  const { rows } = await db.database.withAuthority(authority, (client) =>
    client.query<{ position: number; at: string }>(
      `select max(position) as position, recorded_at as at from event_log.event
       where authority = $1 and recorded_at =
         (select recorded_at from event_log.event where authority = $1 and position = $2) group by recorded_at`,
      [authority, position],
    ),
  );
  const [lot] = rows;
  if (!lot) throw new Error(`nothing is recorded at position ${String(position)}`);
  return lot;
};

/** What a log that ended at a position would say. */
const figureOfLogUpTo = ({ authority, indicator, when, by }: Asking, position: number) =>
  db.database.withAuthority(authority, async (client) => {
    const setting = await figuresParts(db.database).settings.at(client, authority, position);
    return figureOver(indicator, await foldEveryone(client, authority, position), setting, when, by);
  });

/** Some questions of each indicator, as known at a position, against a log that ended there. */
const expectKnown = async (
  handler: FigureHandler,
  authority: string,
  within: number,
  chance: Chance,
): Promise<void> => {
  const { position, at: knownAt } = await endOfLot(authority, within);
  const { from, to } = someWindow(chance);
  const children = await db.database.withAuthority(authority, (client) =>
    foldEveryone(client, authority, position),
  );
  const setting = await db.database.withAuthority(authority, (client) =>
    figuresParts(db.database).settings.at(client, authority, position),
  );
  for (const indicator of indicators) {
    const by = indicator.by[chance.whole(0, indicator.by.length)];
    const when = indicator.takes === 'date' ? { from: to, to } : { from, to };
    const { figure } = await handler.execute(new FigureQuery({ authority, indicator, when, by, knownAt }));
    expect(figure).toMatchObject({
      indicator: indicator.id,
      position,
      knownAt,
      ...figureOver(indicator, children, setting, when, by),
    });
  }
};

/** Recorded a few at a time, so that instants differ. */
const recordInLots = async (authority: string, events: readonly object[]): Promise<void> => {
  const log = createEventLog(db.database);
  await record(log, authority, events, 7);
};

describe('a figure as known at an instant of the past', () => {
  it.each([1, 2])(
    'is that of a log that ended then (%i)',
    async (seed) => {
      const authority = `E0900030${String(seed)}`;
      const chance = chanceFrom(seed);
      // One handler, so that what it remembers is asked again when more has been recorded.
      const handler = new FigureHandler(figuresParts(db.database));
      const histories = owedHistories(authority, chance, { children: 12, events: 210 });
      const events = amongSettingChanges(authority, chance, histories, 29);
      const estimates = [estimate(authority, '2022-06-30', 900), estimate(authority, '2023-06-30', 800)];
      await recordInLots(authority, [
        ...estimates.slice(0, 1),
        ...events.slice(0, 210),
        ...estimates.slice(1),
      ]);
      await createProjection(db.database).catchUp(authority);
      await recordInLots(authority, events.slice(210, 350));
      // Some are recorded and not counted yet.
      for (const position of [7, 140, 210, 280, 350]) await expectKnown(handler, authority, position, chance);
      await createProjection(db.database).catchUp(authority);
      await recordInLots(authority, events.slice(350));
      await createProjection(db.database).catchUp(authority);
      for (const position of [14, 140, 280, 301, 350, 399])
        await expectKnown(handler, authority, position, chance);
    },
    120_000,
  );

  it('is that of nothing before the first event, and the present one for an instant to come', async () => {
    const authority = 'E09000310';
    const [indicator] = indicators.filter(({ id }) => id === 'cla-during-period');
    if (!indicator) throw new Error('cla-during-period is gone');
    await recordInLots(authority, muddledHistories(authority, chanceFrom(9), { children: 6, events: 70 }));
    const position = await createProjection(db.database).catchUp(authority);
    const { from } = someWindow(chanceFrom(1));
    const asking = { authority, indicator, when: { from, to: from }, by: undefined };
    const handler = new FigureHandler(figuresParts(db.database));
    const before = await handler.execute(new FigureQuery({ ...asking, knownAt: '2001-01-01T00:00:00Z' }));
    expect(before.figure).toMatchObject({ value: 0, position: 0, knownAt: null });
    const now = await handler.execute(new FigureQuery({ ...asking, knownAt: '2999-01-01T00:00:00Z' }));
    expect(now.figure).toMatchObject({
      position,
      ...(await figureOfLogUpTo({ ...asking, knownAt: undefined }, position)),
    });
    const again = await handler.execute(new FigureQuery({ ...asking, knownAt: undefined }, [now.tag]));
    expect(again).toEqual({ tag: now.tag, figure: undefined });
  });
});
