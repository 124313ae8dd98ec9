import type { RowTold } from '../../shell/queues/list/show-row.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, datesInWords, instantInWords, numberInWords } from '../frame/in-words.js';
import { words, type Statement } from '../statements/statement.js';
import type { EscalationForm } from './escalation-form.js';
import {
  answerFormView,
  raiseFormView,
  summaryOf,
  type AnswerFormView,
  type RaiseFormView,
} from './escalation-form.view.js';
import { escalationView, type EscalationView } from './escalation.view.js';
import { schoolRow, type PatternRowTold, type SchoolRow } from './school-row.js';
import type { SchoolsTold } from './schools-told.js';
import {
  bandOf,
  waitingOf,
  waits,
  waitsInWords,
  waitsOf,
  weekBands,
  type WaitsFor,
  type WeekBand,
} from './waiting-plans.js';

export interface PlanRow {
  readonly child: string;
  readonly href: string;
  readonly owedHref: string;
  readonly waitsFor: string;
  readonly weeks: string;
  readonly held: string;
  readonly why: string;
  readonly promise: string | undefined;
  readonly worker: string;
  readonly team: string;
}

/** A part of the list, and how many plans are in it. */
export interface Choice {
  readonly text: string;
  readonly plans: number;
  readonly href: string | undefined;
}

export interface SchoolView {
  readonly title: string;
  readonly backHref: string;
  readonly under: string;
  readonly freshness: string;
  readonly standsOut: boolean;
  readonly statements: readonly Statement[];
  readonly shows: string;
  readonly choices: readonly Choice[];
  readonly rows: readonly PlanRow[];
  readonly escalations: readonly (EscalationView & { readonly form: AnswerFormView })[];
  /** To take it further; undefined for those who may not, and where there is nobody to answer. */
  readonly raise: { readonly href: string; readonly form: RaiseFormView } | undefined;
  readonly mayAnswer: boolean;
  /** What is wrong with a form that was sent. */
  readonly summary: readonly { readonly text: string; readonly href: string }[] | undefined;
}

export interface SchoolShown {
  readonly key: string;
  readonly waits: WaitsFor | undefined;
  readonly weeks: WeekBand | undefined;
  readonly seesRows: boolean;
  readonly isManager: boolean;
  readonly sent?: EscalationForm | undefined;
}

const rowOf = (row: RowTold): PlanRow => ({
  child: row.child,
  href: hrefs.child(row.child),
  owedHref: hrefs.obligation(row.child, 'peps-unsigned', row.entry),
  waitsFor: waitsInWords[waitsOf(row)],
  weeks: counted(row.weeksWaiting ?? 0, 'week'),
  held: dateInWords(row.since),
  why: datesInWords(row.why),
  promise: row.promise && `${row.promise.owner}: ${row.promise.what}, by ${dateInWords(row.promise.by)}`,
  worker: row.worker ?? 'not recorded',
  team: row.team ?? 'not recorded',
});

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Every part of the list that has rows in it, and all of it. */
const choicesOf = (
  rows: readonly RowTold[],
  shown: SchoolShown,
  team: string | undefined,
): readonly Choice[] => {
  const all = waitingOf(rows);
  const choice = (count: number, text: string, asked: Partial<SchoolShown>): readonly Choice[] => {
    const isShown = asked.waits === shown.waits && asked.weeks === shown.weeks;
    const { waits: who, weeks } = asked;
    const leads = isShown ? undefined : hrefs.school(shown.key, { waits: who, weeks, team });
    return count === 0 ? [] : [{ text: capital(text), plans: count, href: leads }];
  };
  return [
    ...choice(all.total, 'all', {}),
    ...waits.flatMap((who) => choice(all.waits[who], `for ${waitsInWords[who]}`, { waits: who })),
    ...weekBands.flatMap(({ key, words: long }) => choice(all.weeks[key], long, { weeks: key })),
  ];
};

const showsOf = (
  { waits: who, weeks }: SchoolShown,
  count: number,
  today: string,
  team: string | undefined,
): string => {
  const band = weekBands.find(({ key }) => key === weeks);
  return [
    counted(count, 'plan'),
    who === undefined
      ? ' held and not signed off'
      : ` that ${count === 1 ? 'waits' : 'wait'} for ${waitsInWords[who]}`,
    band === undefined ? '' : `, ${band.words} after the meeting`,
    `, on ${dateInWords(today)}, ${team === undefined ? 'every team' : `team ${team}`}.`,
  ].join('');
};

const statementsOf = (row: SchoolRow, told: SchoolsTold): readonly Statement[] => {
  const { term } = told;
  const now: Statement = {
    figure: [row.total],
    rest: [words(`${row.total.text === '1' ? 'plan waits' : 'plans wait'} now to be signed off.`)],
    beside: row.waits.flatMap((each, index) => [
      ...(index === 0 ? [] : [words(', ')]),
      each,
      words(` for ${waitsInWords[waits[index] ?? 'school']}`),
    ]),
  };
  if (term === undefined || row.term === undefined) return [now];
  const { all } = term.pattern;
  const ofTerm: Statement = {
    figure: [row.term.found, words(' of '), row.term.of],
    rest: [words(`plans held in the ${term.name} were not signed off by its last day (${row.term.share}).`)],
    beside: [
      words(
        `Of all schools together ${numberInWords(all.found)} of ${numberInWords(all.of)} (${numberInWords(all.share ?? 0)}%).`,
      ),
    ],
  };
  return [ofTerm, now];
};

/** One school: its plans that wait, and what was taken further about it. */
export const schoolView = (
  told: SchoolsTold,
  pattern: PatternRowTold | undefined,
  shown: SchoolShown,
): SchoolView => {
  const { rows, team, today, knownAt } = told;
  const row = schoolRow({ ...told, ...shown, pattern, waiting: waitingOf(rows) });
  const listed = rows.filter(
    (each) =>
      (shown.waits === undefined || waitsOf(each) === shown.waits) &&
      (shown.weeks === undefined || bandOf(each) === shown.weeks),
  );
  const may = shown.isManager && row.urn !== undefined;
  return {
    title: row.name,
    backHref: hrefs.schools({ team }),
    under: [row.urn && `URN ${row.urn}`, row.cluster?.name].filter(Boolean).join(', '),
    freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
    standsOut: row.standsOut,
    statements: statementsOf(row, told),
    shows: showsOf(shown, listed.length, today, team),
    choices: choicesOf(rows, shown, team),
    rows: listed.map(rowOf),
    escalations: (pattern?.escalations ?? []).map((each, index) => ({
      ...escalationView(each, shown.key, today),
      form: answerFormView(each.escalation, index + 1, shown.sent),
    })),
    raise: may ? { href: hrefs.escalations(shown.key), form: raiseFormView(shown.sent) } : undefined,
    mayAnswer: may,
    summary: shown.sent && summaryOf(shown.sent, pattern?.escalations ?? []),
  };
};
