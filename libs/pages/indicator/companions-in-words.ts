import type { Companion, Indicator } from '../../core/counting/definition.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { numberInWords } from '../frame/in-words.js';
import { countedAs } from './figure-in-words.js';

/** A number beside the figure. */
export interface CompanionWords {
  readonly says: string;
  readonly value: string;
}

/** A share told by three companions, or by fewer where the figure's own counts are part of it. */
interface ShareBeside {
  readonly says: string;
  readonly share: string;
  /** The name of a companion, or `numerator`. */
  readonly over: string;
  /** The name of a companion, or `denominator`. */
  readonly per: string;
}

const sharesBeside: readonly ShareBeside[] = [
  ...[
    { stem: 'ofAll', says: 'Of all, those not yet due too, as far as is known' },
    { stem: 'ofDue', says: 'Green of all plans due, signed off or not' },
    { stem: 'ofOffered', says: 'Of those after which an interview was offered' },
    { stem: 'under18', says: 'Of those who left before the 18th birthday' },
    { stem: 'eligible', says: 'Of those still looked after (eligible)' },
    { stem: 'leftCare', says: 'Of those who have left care (relevant and former relevant)' },
  ].map(({ stem, says }) => ({
    ...{ says, share: `${stem}Pct`, over: `${stem}Numerator`, per: `${stem}Denominator` },
  })),
  {
    says: 'With child arrangements orders counted as permanence',
    ...{ share: 'widePct', over: 'wideNumerator', per: 'denominator' },
  },
  {
    says: 'By child: of the children who started, those who had been looked after before',
    ...{ share: 'childrenPct', over: 'childrenReturned', per: 'childrenStarted' },
  },
  {
    says: 'Of those fostered by anyone',
    ...{ share: 'ofFosteredPct', over: 'numerator', per: 'fostered' },
  },
  {
    says: 'Signed off in the term or since',
    ...{ share: 'eventually', over: 'eventuallyNumerator', per: 'denominator' },
  },
];

/** Of other companions, what is counted. */
const says: Readonly<Record<string, string>> = {
  notYetDue: 'Not yet due, and so not in the figure',
  ceases: 'Every end of care, a child once for each',
  endedWithoutReason: 'Ended with no reason recorded',
  unrounded: 'To two decimals',
  stays: 'Short-break stays',
  nights: 'Nights',
  childrenUnderAgreement: 'Under a short-break agreement',
  starts: 'Every start of care, a child once for each',
  recordsBeginningInCare: 'Records that begin inside care, and are no start',
  longestSoFar: 'Longest so far, of those still going on',
  incidentsOpen: 'Incidents with a day in the period',
  incidentsStarted: 'Incidents that began in the period',
  missingNow: 'Still so at the close of the last day',
  moreThanOnce: 'More than once in the period',
  mean: 'Mean',
  longest: 'Longest',
  stillOpen: 'Still going on at the close of the last day',
  frequentIn90Days: 'Over the longer look back, 90 days unless set otherwise',
  nightsInCare: 'Nights in care in the same period',
  firstPlans: 'Of them, waiting for a first plan',
  updated14d: 'Brought up to date in the 14 days before',
  newlyOverdue14d: 'Newly overdue in the 14 days before',
  leftCohort14d: 'No longer owed a plan, in the 14 days before',
  withoutPlan: 'Of them, with no plan at all',
  children: 'The children they are of',
  waitingOnSchool: 'Waiting for the school',
  waitingOnVirtualSchool: 'Waiting for the virtual school',
  threeOrMore: 'Three or more terms running',
  heldLate: 'Held after the day they were due',
  notHeld: 'Not held',
  amber: 'Rated amber in the end',
  red: 'Rated red in the end',
  unrated: 'Signed off without a rating',
  firstGreen: 'Rated green at first',
  firstAmber: 'Rated amber at first',
  firstRed: 'Rated red at first',
  signedLate: 'Signed off after the term',
  heldNotSigned: 'Held, not signed off',
  signedSince: 'Signed off since',
  waitedForSchool: 'Waited for the school on the last day of the term',
  waitedForVirtualSchool: 'Waited for the virtual school on the last day of the term',
  waitedForSocialWorker: 'Waited for the social worker on the last day of the term',
  plannedMoves: 'Ended in a planned move',
  notSaid: 'Ended, and nothing says whether it was planned',
  ageNotRecorded: 'Of children whose date of birth is not recorded',
  withoutRelatives: 'Without relatives and friends',
  statusOnly: 'Of them, a change of status only',
  childrenOffered: 'Offered an interview',
  independent: 'Of them, held by an independent person',
  childrenInterviewed: 'Children interviewed',
};

const partIn = (figure: FigureAnswer, name: string): number | null =>
  name === 'numerator' || name === 'denominator' ? figure[name] : (figure.companions[name] ?? null);

const none = 'none to say';

const shareWords = (
  { share, over, per, says: words }: ShareBeside,
  figure: FigureAnswer,
): CompanionWords | undefined => {
  const value = figure.companions[share];
  if (value === undefined) return undefined;
  const madeOf = `${numberInWords(partIn(figure, over) ?? 0)} of ${numberInWords(partIn(figure, per) ?? 0)}`;
  return { says: words, value: value === null ? madeOf : `${madeOf} (${numberInWords(value)}%)` };
};

const inShares = new Set(sharesBeside.flatMap(({ share, over, per }) => [share, over, per]));

/** A rate beside its rounded self keeps the decimals it is there for. */
const twoDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const valueInWords = ({ of, part }: Companion, value: number): string => {
  if (of.shape === 'rate') return `${twoDecimals.format(value)} ${of.unit.many}`;
  if (of.shape === 'lengths' && part === 'denominator') return numberInWords(value);
  return countedAs(value, of.unit);
};

const oneWords = (name: string, companion: Companion, value: number | null): CompanionWords => ({
  says: says[name] ?? name,
  value: value === null ? none : valueInWords(companion, value),
});

/** Every number beside a figure in words; the three of a share in one line. */
export const companionsInWords = (
  { companions }: Pick<Indicator, 'companions'>,
  figure: FigureAnswer,
): readonly CompanionWords[] => [
  ...Object.entries(companions)
    .filter(([name]) => !inShares.has(name))
    .map(([name, companion]) => oneWords(name, companion, figure.companions[name] ?? null)),
  ...sharesBeside.flatMap((share) => shareWords(share, figure) ?? []),
];
