import { chanceFrom } from '../../../core/demonstration/chance.js';
import { indicators } from '../../../core/indicators/indicators.generated.js';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import type { Asking } from '../asking.js';
import { FigureHandler } from '../figure/figure.handler.js';
import { FigureQuery } from '../figure/figure.query.js';
import { figuresParts } from '../figures-parts.js';
import { muddledHistories, someWindow } from '../muddled-histories.given.js';
import { listed, type List } from './measure-of-members.js';
import { MembersHandler } from './members.handler.js';
import { MembersQuery, type Member, type Place } from './members.query.js';

const db = withDatabase();
const authority = 'E09000401';
const log = () => createEventLog(db.database);

/** Every page of a list, `between` pages something else may happen. */
const allOf = async (
  asking: Asking,
  list: List,
  key: string | undefined,
  limit: number,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly Member[]> => {
  const handler = new MembersHandler(figuresParts(db.database));
  const all: Member[] = [];
  let place: Place | undefined;
  do {
    const { page, next } = await handler.execute(new MembersQuery(asking, list, key, place, limit));
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items);
    place = next;
    await between();
  } while (place !== undefined);
  return all;
};

const amountOf = (members: readonly Member[]): number => members.reduce((sum, { amount }) => sum + amount, 0);

const figureOf = async (asking: Asking) => {
  const { figure } = await new FigureHandler(figuresParts(db.database)).execute(new FigureQuery(asking));
  if (!figure) throw new Error('nobody holds this answer yet');
  return figure;
};

describe('the members of a figure', () => {
  const chance = chanceFrom(21);
  const events = muddledHistories(authority, chance, { children: 30, events: 900 });

  beforeAll(async () => {
    await record(log(), authority, events.slice(0, 800));
    await createProjection(db.database).catchUp(authority);
  }, 60_000);

  it('add up to the figure, of every indicator and list', async () => {
    for (const indicator of indicators) {
      const { from, to } = someWindow(chance);
      const when = indicator.takes === 'date' ? { from: to, to } : { from, to };
      const asking: Asking = { authority, indicator, when, by: undefined, knownAt: undefined };
      const figure = await figureOf(asking);
      const amounts: Record<string, number> = {};
      for (const list of ['numerator', 'excluded', 'not-yet-due', 'unknown'] as const) {
        amounts[list] = amountOf(await allOf(asking, list, undefined, 7));
      }
      expect({ id: indicator.id, ...amounts }).toEqual({
        id: indicator.id,
        numerator: figure.numerator,
        excluded: figure.excluded,
        'not-yet-due': figure.notYetDue,
        unknown: figure.unknown,
      });
      if (listed(indicator.measure, 'denominator') === undefined || figure.denominator === null) continue;
      const inDenominator = await allOf(asking, 'denominator', undefined, 50);
      expect({ id: indicator.id, denominator: inDenominator.length }).toEqual({
        id: indicator.id,
        denominator: figure.denominator,
      });
    }
  }, 60_000);

  it('add up under each key of a breakdown, each with the events that put it there', async () => {
    const indicator = indicators.find(({ id }) => id === 'cla-missing-incidents-open-in-period');
    if (!indicator) throw new Error('cla-missing-incidents-open-in-period is gone');
    const by = indicator.by.find(({ id }) => id === 'ageBand');
    const { from } = someWindow(chanceFrom(2));
    const asking: Asking = {
      authority,
      indicator,
      when: { from, to: (from + 365) as typeof from },
      by,
      knownAt: undefined,
    };
    const { breakdown = [], numerator } = await figureOf(asking);
    expect(numerator).toBeGreaterThan(5);
    for (const { key, numerator: expected } of breakdown) {
      const members = await allOf(asking, 'numerator', key, 3);
      expect({ key, members: members.length }).toEqual({ key, members: expected });
      for (const { items = [], events: because } of members) {
        expect(items.map(({ dimensions }) => dimensions['ageBand'])).toEqual([key]);
        expect(because.length).toBeGreaterThan(0);
      }
    }
  });

  it('stay those of one position of the log while more is recorded between two pages', async () => {
    const indicator = indicators.find(({ id }) => id === 'cla-missing-or-away-incidents-open-in-period');
    if (!indicator) throw new Error('cla-missing-or-away-incidents-open-in-period is gone');
    const { from } = someWindow(chanceFrom(3));
    const asking: Asking = {
      authority,
      indicator,
      when: { from, to: (from + 365) as typeof from },
      by: undefined,
      knownAt: undefined,
    };
    const atOnce = await allOf(asking, 'numerator', undefined, 500);
    let recorded = 800;
    const between = async () => {
      await record(log(), authority, events.slice(recorded, (recorded += 20)));
      await createProjection(db.database).catchUp(authority);
    };
    expect(await allOf(asking, 'numerator', undefined, 5, between)).toEqual(atOnce);
    expect(recorded).toBeGreaterThan(820);
  }, 60_000);
});
