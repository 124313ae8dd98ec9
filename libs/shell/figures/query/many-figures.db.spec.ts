import { chanceFrom, type Chance } from '../../../core/demonstration/chance.js';
import { indicators } from '../../../core/indicators/indicators.generated.js';
import { day } from '../../../core/kernel/day.js';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import type { Asking } from '../asking.js';
import { FigureHandler } from '../figure/figure.handler.js';
import { FigureQuery } from '../figure/figure.query.js';
import { figuresParts } from '../figures-parts.js';
import { estimate, muddledHistories, someWindow } from '../muddled-histories.given.js';
import { ManyFiguresHandler } from './many-figures.handler.js';
import { ManyFiguresQuery } from './many-figures.query.js';
import { reckonMany } from './reckon-many.js';

const db = withDatabase();

/** Recorded a few at a time, so that instants differ. */
const recordInLots = (authority: string, events: readonly object[]): Promise<void> =>
  record(createEventLog(db.database), authority, events, 7);

const instantOf = (authority: string, position: number): Promise<string> =>
  db.database.withAuthority(authority, async (client) => {
    const { rows } = await client.query<{ at: string }>(
      'select recorded_at as at from event_log.event where authority = $1 and position = $2',
      [authority, position],
    );
    return rows[0]?.at ?? 'nothing is recorded there';
  });

/** Of every indicator: a window, and some broken down. */
const someAskings = (authority: string, chance: Chance, knownAt?: string): readonly Asking[] =>
  indicators.map((indicator) => {
    const { from, to } = someWindow(chance);
    const when = indicator.takes === 'date' ? { from: to, to } : { from, to };
    const by = chance.happens(0.2) ? indicator.by[chance.whole(0, indicator.by.length)] : undefined;
    return { authority, indicator, when, by, knownAt };
  });

const overYears = (authority: string): readonly Asking[] =>
  indicators
    .filter(({ takes }) => takes === 'period')
    .slice(0, 5)
    .map((indicator) => {
      const when = { from: day('2022-01-01'), to: day('2024-12-31') };
      return { authority, indicator, when, by: undefined, knownAt: undefined };
    });

/** Each as it is answered alone, by parts of its own that remember nothing of the others. */
const expectAsAlone = async (askings: readonly Asking[]): Promise<void> => {
  const alone = new FigureHandler(figuresParts(db.database));
  const { figures } = await new ManyFiguresHandler(figuresParts(db.database)).execute(
    new ManyFiguresQuery(askings, 'some'),
  );
  for (const asking of askings) {
    expect(figures?.get(asking)).toEqual((await alone.execute(new FigureQuery(asking))).figure);
  }
};

describe('many figures at once', () => {
  it.each([1, 2])(
    'are each what it is alone, now and as known at instants of the past, of several authorities (%i)',
    async (seed) => {
      const [one, other] = [`E0900050${String(seed)}`, `E0900051${String(seed)}`] as const;
      const chance = chanceFrom(seed);
      const events = muddledHistories(one, chance, { children: 12, events: 420 });
      await recordInLots(one, [estimate(one, '2022-06-30', 900), ...events.slice(0, 350)]);
      await createProjection(db.database).catchUp(one);
      // Some are recorded and not counted yet.
      await recordInLots(one, [...events.slice(350), estimate(one, '2023-06-30', 800)]);
      await recordInLots(other, muddledHistories(other, chance, { children: 12, events: 210 }));
      await createProjection(db.database).catchUp(other);
      const [long, lately] = [await instantOf(one, 140), await instantOf(one, 400)];
      await expectAsAlone([
        ...someAskings(one, chance),
        ...someAskings(other, chance),
        ...someAskings(one, chance, long),
        ...someAskings(one, chance, lately),
        ...someAskings(other, chance, '2001-01-01T00:00:00Z'),
        ...someAskings('E09000599', chance),
        ...overYears(one),
      ]);
    },
    120_000,
  );

  it('are of one state of the log, whatever is counted between two statements', async () => {
    const authority = 'E09000520';
    const events = muddledHistories(authority, chanceFrom(3), { children: 6, events: 140 });
    await recordInLots(authority, events.slice(0, 70));
    const position = await createProjection(db.database).catchUp(authority);
    const [first, second] = [1, 2].map((seed) => someAskings(authority, chanceFrom(seed)));
    const positions = await db.database.withAuthority(
      authority,
      async (client) => {
        const parts = figuresParts(db.database);
        const before = await reckonMany(
          client,
          { authority, knownAt: undefined, askings: first ?? [] },
          parts,
        );
        await recordInLots(authority, events.slice(70));
        await createProjection(db.database).catchUp(authority);
        const after = await reckonMany(
          client,
          { authority, knownAt: undefined, askings: second ?? [] },
          parts,
        );
        return [...before.figures.values(), ...after.figures.values()].map((figure) => figure.position);
      },
      { oneSnapshot: true },
    );
    expect(new Set(positions)).toEqual(new Set([position]));
  }, 60_000);

  it('are remembered, each by itself, until more is counted', async () => {
    const authority = 'E09000530';
    const events = muddledHistories(authority, chanceFrom(4), { children: 6, events: 140 });
    await recordInLots(authority, events.slice(0, 70));
    await createProjection(db.database).catchUp(authority);
    const parts = figuresParts(db.database);
    const handler = new ManyFiguresHandler(parts);
    const askings = someAskings(authority, chanceFrom(1));
    const first = await handler.execute(new ManyFiguresQuery(askings, 'some'));
    const again = await handler.execute(new ManyFiguresQuery(askings, 'some'));
    expect(
      [...(again.figures ?? [])].every(([asking, figure]) => first.figures?.get(asking) === figure),
    ).toBe(true);
    expect(again.tag).toBe(first.tag);
    expect(await handler.execute(new ManyFiguresQuery(askings, 'some', [first.tag]))).toEqual({
      tag: first.tag,
      figures: undefined,
    });
    expect((await handler.execute(new ManyFiguresQuery(askings, 'others'))).tag).not.toBe(first.tag);
    await recordInLots(authority, events.slice(70));
    const position = await createProjection(db.database).catchUp(authority);
    const later = await handler.execute(new ManyFiguresQuery(askings, 'some', [first.tag]));
    expect(later.tag).toContain(`"${String(position)}-`);
    expect([...(later.figures?.values() ?? [])].every((figure) => figure.position === position)).toBe(true);
  }, 60_000);
});
