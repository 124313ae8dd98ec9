/* eslint-disable jest/no-standalone-expect -- a drawing expects on behalf of the specs that draw it */
import { day, isoDate, type Window } from '../kernel/day.js';
import { caseRecordOf, type CaseRecord } from '../case-record/case-record.js';
import { findingsBy } from '../case-record/finding.js';
import { settingOf } from '../case-record/setting.fact.js';
import { figureOver, measuresFor } from '../counting/assemble.js';
import { unitsOf } from '../counting/count.js';
import type { Indicator } from '../counting/definition.js';
import type { Figure } from '../counting/assemble.js';
import { planOf, talliesOf, type Tallies } from '../counting/tallies.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { entriesOf, listedOn, type Queue } from '../queues/queue.js';
import { careColumns, careEvents, incidentColumns, incidentEvents } from './drawn-events.given.js';
import { childrenOf, columnsOf, rowsOf, type Row } from './table.given.js';

type Histories = ReadonlyMap<string, readonly RecordedEvent[]>;

const drawnIn = (table: string): Histories => {
  const isCare = columnsOf(table).includes('place');
  const rows = rowsOf(table, isCare ? careColumns : incidentColumns);
  const names = [...new Set(rows.flatMap(({ child }) => childrenOf(child)))];
  const rowsOfChild = (name: string): readonly Row[] =>
    rows.filter(({ child }) => childrenOf(child).includes(name));
  const eventsOf = isCare ? careEvents : incidentEvents;
  return new Map(names.map((name) => [name, eventsOf(rowsOfChild(name))]));
};

const joined = (all: readonly Histories[]): Histories => {
  const names = new Set(all.flatMap((histories) => [...histories.keys()]));
  return new Map(
    [...names].map((name) => [name, all.flatMap((histories) => histories.get(name) ?? [])] as const),
  );
};

/**
 * Children drawn as tables: care like SSDA903 episodes (`child | from | to | place | reason | ...`), incidents as
 * `child | kind | from | to`. Then: `.on('2025-03-31').expect(indicator, { cat: 'denominator' })`.
 */
export const given = (...tables: readonly string[]): Drawn => new Drawn(joined(tables.map(drawnIn)), []);

class Drawn {
  readonly #children: Histories;
  readonly #authority: readonly RecordedEvent[];

  constructor(children: Histories, authority: readonly RecordedEvent[]) {
    this.#children = children;
    this.#authority = authority;
  }

  /** More events of children, drawn or not: `.and({ cat: [registered('2010-05-01')] })`. */
  and(more: Readonly<Record<string, readonly RecordedEvent[]>>): Drawn {
    return new Drawn(joined([this.#children, new Map(Object.entries(more))]), this.#authority);
  }

  /** Events of the whole authority, such as population estimates. */
  where(...events: readonly RecordedEvent[]): Drawn {
    return new Drawn(this.#children, [...this.#authority, ...events]);
  }

  /** At the close of a date. */
  on(date: string): Asked {
    return new Asked(this, { from: day(date), to: day(date) }, 'date');
  }

  /** In a period, both ends inclusive. */
  during(from: string, to: string): Asked {
    return new Asked(this, { from: day(from), to: day(to) }, 'period');
  }

  /** The kinds of contradiction found in each child's record by a day; children left out have none. */
  expectFindings(expected: Readonly<Record<string, readonly string[]>>, by = '2026-03-31'): this {
    const kinds = [...this.#children].map(([name, events]) => [
      name,
      findingsBy(this.#recordOf(events).findings, day(by)).map(({ kind }) => kind),
    ]);
    const none = [...this.#children.keys()].map((name) => [name, []]);
    expect(Object.fromEntries(kinds)).toEqual({ ...Object.fromEntries(none), ...expected });
    return this;
  }

  talliesFor(indicator: Indicator): ReadonlyMap<string, Tallies> {
    const plan = planOf([indicator]);
    return new Map(
      [...this.#children].map(([name, events]) => [name, talliesOf(this.#recordOf(events), plan)]),
    );
  }

  #recordOf(events: readonly RecordedEvent[]): CaseRecord {
    return caseRecordOf(events, { setting: settingOf(this.#authority) });
  }

  recordsByName(): ReadonlyMap<string, CaseRecord> {
    return new Map([...this.#children].map(([name, events]) => [name, this.#recordOf(events)]));
  }

  figureOf(indicator: Indicator, when: Window, by?: string): Figure {
    const dimension = indicator.by.find(({ id }) => id === by);
    if (by !== undefined && !dimension) throw new Error(`${indicator.id} has no breakdown by ${by}`);
    const tallies = [...this.talliesFor(indicator).values()];
    return figureOver(indicator, tallies, settingOf(this.#authority), when, dimension);
  }
}

type Expected = Partial<Omit<Figure, 'breakdown'>>;

/** A drawing asked about one date or period. Each expectation gives the drawing back, to be asked again. */
class Asked {
  readonly #drawn: Drawn;
  readonly #when: Window;
  readonly #takes: Indicator['takes'];

  constructor(drawn: Drawn, when: Window, takes: Indicator['takes']) {
    this.#drawn = drawn;
    this.#when = when;
    this.#takes = takes;
  }

  /** Where each child stands: one standing, or one for each of several items. Children left out stand outside. */
  expect(indicator: Indicator, expected: Readonly<Record<string, string | readonly string[]>>): Drawn {
    const tallies = this.#held(indicator);
    const outside = Object.fromEntries([...tallies.keys()].map((name) => [name, 'outside']));
    const standings = [...tallies].map(([name, of]) => [name, this.#standingOf(indicator, of)]);
    expect({ ...this.#named(indicator), standings: Object.fromEntries(standings) }).toEqual({
      ...this.#named(indicator),
      standings: { ...outside, ...expected },
    });
    return this.#drawn;
  }

  /** In which stage each child's entries on a queue stand: one, or one for each of several. Children left out are not on it. */
  expectQueue(queue: Queue, expected: Readonly<Record<string, string | readonly string[]>>): Drawn {
    const listed = [...this.#drawn.recordsByName()].map(([name, record]) => {
      const stages = listedOn(entriesOf(record, queue), this.#when.to).map(({ stage }) => stage.id);
      return [name, stages.length > 1 ? stages : (stages[0] ?? 'not listed')] as const;
    });
    expect({
      queue: queue.id,
      listed: Object.fromEntries(listed.filter(([, at]) => at !== 'not listed')),
    }).toEqual({
      queue: queue.id,
      listed: expected,
    });
    return this.#drawn;
  }

  /** The figure, as far as it is written out. */
  expectFigure(indicator: Indicator, expected: Expected): Drawn {
    this.#held(indicator);
    expect({ ...this.#named(indicator), ...this.#drawn.figureOf(indicator, this.#when) }).toMatchObject({
      ...this.#named(indicator),
      ...expected,
    });
    return this.#drawn;
  }

  /** The value of every entry of a breakdown. */
  expectBy(indicator: Indicator, by: string, expected: Readonly<Record<string, number | null>>): Drawn {
    this.#held(indicator);
    const { breakdown = [] } = this.#drawn.figureOf(indicator, this.#when, by);
    const values = Object.fromEntries(breakdown.map(({ key, value }) => [key, value]));
    expect({ ...this.#named(indicator), by, values }).toEqual({
      ...this.#named(indicator),
      by,
      values: expected,
    });
    return this.#drawn;
  }

  #standingOf(indicator: Indicator, tallies: Tallies): string | readonly string[] {
    const [measure] = measuresFor(indicator);
    if (!measure || measure.shape === 'ratio' || measure.shape === 'rate') {
      throw new Error(`${indicator.id} puts one count over another: use expectFigure`);
    }
    const standings = unitsOf(measure, tallies, this.#when).map(({ standing }) => standing);
    return standings.length > 1 ? standings : (standings[0] ?? 'outside');
  }

  #held(indicator: Indicator): ReadonlyMap<string, Tallies> {
    if (indicator.takes !== this.#takes) {
      throw new Error(
        `${indicator.id} takes a ${indicator.takes}: ask it ${indicator.takes === 'date' ? '.on(date)' : '.during(from, to)'}`,
      );
    }
    return this.#drawn.talliesFor(indicator);
  }

  #named({ id }: Indicator) {
    const [from, to] = [isoDate(this.#when.from), isoDate(this.#when.to)];
    return { indicator: id, when: this.#takes === 'date' ? `on ${to}` : `${from} to ${to}` };
  }
}
