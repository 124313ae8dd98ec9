import type { QueryBus } from '@nestjs/cqrs';
import { addDays, isoDate, type Day } from '../../core/kernel/day.js';
import { pepTermlyHeldPct } from '../../core/indicators/peps/termly-held-pct.indicator.js';
import { pepTermlySignedOffPct } from '../../core/indicators/peps/termly-signed-off-pct.indicator.js';
import { schoolsWithUnsignedPeps } from '../../core/patterns/schools-unsigned-peps.pattern.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { ManyFiguresQuery } from '../../shell/figures/query/many-figures.query.js';
import { SettingQuery, type SettingTold } from '../../shell/figures/setting/setting.query.js';
import { Problem } from '../../shell/http/problem.js';
import { PatternQuery, type PatternAnswer } from '../../shell/patterns/pattern.query.js';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { everyRow } from '../../shell/queues/list/list-cursor.js';
import { ListQuery, type ListTold } from '../../shell/queues/list/list.query.js';
import type { RowTold } from '../../shell/queues/list/show-row.js';
import { termsOf, whenInWords, type Term } from '../indicator/series.js';

/** The last term that is over, and what it came to. */
export interface TermTold {
  /** "summer term 2026". */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly held: FigureAnswer;
  readonly signed: FigureAnswer;
  readonly pattern: PatternAnswer;
}

/** What the pages of schools are made from. */
export interface SchoolsTold {
  readonly today: string;
  readonly knownAt: string | null;
  /** Undefined where no term that is over was published. */
  readonly term: TermTold | undefined;
  /** Plans held and not signed off by now. */
  readonly rows: readonly RowTold[];
  /** Names and clusters of schools, as published. */
  readonly clusters: SettingTold['schoolClusters'];
  /** The team the rows are kept to; undefined where they are of every team. */
  readonly team: string | undefined;
}

export interface SchoolsAsked {
  readonly authority: string;
  readonly today: Day;
  readonly team: string | undefined;
  /** One school only: its rows, and not those of all. */
  readonly school?: string | null | undefined;
}

const queue = queueOf('peps-unsigned');

const tellTerm = async (
  queries: QueryBus,
  authority: string,
  term: Term,
  name: string,
): Promise<TermTold> => {
  const when = { from: term.from, to: term.to };
  const asked = { authority, when, by: undefined, knownAt: undefined };
  const held = { ...asked, indicator: pepTermlyHeldPct };
  const signed = { ...asked, indicator: pepTermlySignedOffPct };
  const { figures } = await queries.execute(new ManyFiguresQuery([held, signed], name));
  const pattern = await queries.execute(
    new PatternQuery({ authority, pattern: schoolsWithUnsignedPeps, when, knownAt: undefined }),
  );
  const [heldTold, signedTold] = [figures?.get(held), figures?.get(signed)];
  if (heldTold === undefined || signedTold === undefined) {
    throw new Problem('internal', 'the figures of the term could not be told');
  }
  const dates = { from: isoDate(when.from), to: isoDate(when.to) };
  return { name, ...dates, held: heldTold, signed: signedTold, pattern };
};

/** The whole list, of one position and day. */
const wholeList = async (queries: QueryBus, { authority, team, school }: SchoolsAsked): Promise<ListTold> => {
  const filters = { stage: undefined, late: undefined, worker: undefined, team, school };
  const asked = { authority, queue, on: undefined, knownAt: undefined, filters, limit: everyRow };
  const { list } = await queries.execute(new ListQuery({ ...asked, sort: 'since', place: undefined }));
  if (list) return list;
  throw new Problem('internal', 'the list could not be told');
};

/** The last term that is over by the close of the day before: a term's last day is a day of it. */
const lastTerm = (terms: readonly Term[], today: Day): Term | undefined =>
  terms.findLast(({ to }) => to <= addDays(today, -1));

/** Asked with the queries that the API asks with. */
export const tellSchools = async (queries: QueryBus, asked: SchoolsAsked): Promise<SchoolsTold> => {
  const { authority, today, team } = asked;
  const setting = await queries.execute(new SettingQuery(authority, isoDate(today), undefined));
  const terms = termsOf(setting);
  const term = lastTerm(terms, today);
  const { rows, knownAt } = await wholeList(queries, asked);
  return {
    ...{ today: isoDate(today), knownAt, rows, team, clusters: setting.schoolClusters },
    term: term && (await tellTerm(queries, authority, term, whenInWords(pepTermlyHeldPct, term, terms))),
  };
};
