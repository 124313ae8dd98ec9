import type { Asking } from '../../shell/figures/asking.js';
import { dimensionOf, indicatorOf } from '../../shell/figures/asking-of-request.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, numberInWords } from '../frame/in-words.js';
import { datesOf, type Month } from '../months/asked-month.js';
import { words, type Statement, type Words } from '../statements/statement.js';

/** One question about the returns of a month, in the order in which things happen. */
interface Question {
  readonly indicator: string;
  /** What the numbers are of: "returns", "offers". */
  readonly of: readonly [one: string, many: string];
  /** How the sentence goes on after "40 of 42 returns": what is true of the 40. */
  readonly was: string;
  readonly by?: string;
}

const returns = ['return', 'returns'] as const;
const offers = ['offer', 'offers'] as const;

/** Hours are those the authority had set in the month: 72 unless it set others. */
const questions = (hours: number): readonly Question[] => [
  { indicator: 'rhi-offered-pct', of: returns, was: 'were followed by the offer of an interview' },
  { indicator: 'rhi-accepted-first-pct', of: offers, was: 'were accepted at first' },
  { indicator: 'rhi-refused-first-pct', of: offers, was: 'were refused at first' },
  {
    indicator: 'rhi-completed-after-refusal',
    of: ['refusal', 'refusals'],
    was: 'were followed by an interview after all',
    by: 'interviewerRole',
  },
  { indicator: 'rhi-completed-pct', of: returns, was: 'had an interview, whoever held it and whenever' },
  {
    indicator: 'rhi-within-72h-pct',
    of: returns,
    was: `had an interview within ${counted(hours, 'hour')}, nights and weekends counted`,
  },
  {
    indicator: 'rhi-independent-pct',
    of: ['return with an interview', 'returns with an interview'],
    was: 'had one held by an independent person',
  },
];

/** An interview held by nobody is no role of anybody. */
const nobody = 'not-held';

export interface InterviewAsking extends Question {
  readonly asking: Asking;
}

export const interviewAskings = (
  authority: string,
  { from, to }: Month,
  hours: number,
): readonly InterviewAsking[] =>
  questions(hours).map((question) => {
    const indicator = indicatorOf(question.indicator);
    const by = dimensionOf(indicator, question.by);
    return { ...question, asking: { authority, indicator, when: { from, to }, by, knownAt: undefined } };
  });

export interface InterviewTold {
  readonly question: InterviewAsking;
  readonly figure: FigureAnswer;
  readonly month: Month;
  /** Whether the rows behind a number are for the visitor to see, every one. */
  readonly seesRows: boolean;
}

/** A number that leads to the rows behind it; behind none there are none. */
const linked = (
  { question, month, seesRows }: InterviewTold,
  count: number,
  list: 'numerator' | 'denominator' | 'not-yet-due',
  says?: string,
  key?: string,
): Words => {
  const part = key === undefined ? {} : { by: question.by, key };
  const dates = { ...datesOf(month), list, ...part };
  const leads = seesRows && count > 0 ? hrefs.explain(question.indicator, dates) : undefined;
  return words(numberInWords(count), leads, says);
};

const share = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : ` (${numberInWords(value)}%)`;

/** "6 by a social worker, 2 by a foster carer". */
const byWhom = (told: InterviewTold): readonly Words[] => {
  const held = (told.figure.breakdown ?? []).filter(({ key, numerator }) => key !== nobody && numerator > 0);
  return held.flatMap(({ key, label, numerator }, index) => [
    words(index === 0 ? ': ' : ', '),
    linked(told, numerator, 'numerator', `held by: ${label.toLowerCase()}`, key),
    words(` by ${withArticle(label.toLowerCase())}`),
  ]);
};

const withArticle = (role: string): string => {
  if (role === 'other') return 'somebody else';
  return /^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`;
};

/** What is not yet due is in no rate; of all, it is, as far as is known. */
const ofAll = (told: InterviewTold): readonly Words[] => {
  const { question, figure } = told;
  const { ofAllNumerator, ofAllDenominator, ofAllPct } = figure.companions;
  const all = ofAllDenominator ?? 0;
  if (figure.notYetDue === 0) return [words(`All ${question.of[1]} of the month are due.`)];
  return [
    words(
      `Of all ${counted(all, ...question.of)} it is ${numberInWords(ofAllNumerator ?? 0)}${share(ofAllPct)}, the `,
    ),
    linked(told, figure.notYetDue, 'not-yet-due', `${question.of[1]} not yet due`),
    words(' not yet due among them.'),
  ];
};

/** "40 of 42 returns due so far were followed by the offer of an interview (95.2%)." */
export const interviewStatement = (told: InterviewTold): Statement => {
  const { question, figure } = told;
  const [numerator, denominator] = [figure.numerator, figure.denominator ?? 0];
  const due = question.of[denominator === 1 ? 0 : 1];
  if (denominator === 0) {
    const beside = figure.notYetDue === 0 ? [] : ofAll(told);
    return { figure: [words(`No ${question.of[1]}`)], rest: [words('are due so far.')], beside };
  }
  return {
    figure: [linked(told, numerator, 'numerator'), words(' of '), linked(told, denominator, 'denominator')],
    rest: [words(`${due} due so far ${question.was}${share(figure.value)}`), ...byWhom(told), words('.')],
    beside: ofAll(told),
  };
};
