import type {
  AnswerTold,
  CriterionTold,
  Explanation,
} from '../../shell/figures/explanation/explanation.query.js';
import type { Standing } from '../../core/counting/standing.js';
import type { Evidence } from '../../shell/known-at/evidence.js';
import { hrefs } from '../frame/hrefs.js';
import { knownInWords } from '../frame/in-words.js';
import { whenInWords } from '../indicator/series.js';
import { readingOf } from '../indicator/figure-in-words.js';
import { eventsTogether, eventViews, type EventView } from './events.view.js';
import { freshnessOf } from './explanation.view.js';
import { datesAddress, type NumberRead } from './number-asked.js';
import { daysInWords, itemName } from './row.view.js';

/** One question of the definition, answered for the child. */
export interface CriterionView {
  readonly asks: string;
  readonly words: string;
  readonly verdict: string;
  readonly decided: boolean;
  readonly reached: boolean;
  readonly events: readonly EventView[];
  readonly eventsTogether: string;
}

/** One way in which the child could count: once, or by one of its items. */
export interface AnswerView {
  readonly title: string;
  readonly standing: string;
  readonly criteria: readonly CriterionView[];
  readonly events: readonly EventView[];
  readonly eventsTogether: string;
}

export interface ChildExplainedView {
  readonly title: string;
  readonly caption: string;
  readonly backHref: string;
  readonly child: string;
  readonly childHref: string;
  readonly alsoKnownAs: string | undefined;
  readonly shows: string;
  readonly says: string;
  readonly freshness: string;
  /** Of the dates asked about. */
  readonly answers: readonly AnswerView[];
  /** Of other dates. */
  readonly others: readonly AnswerView[];
}

const standings = (isShare: boolean): Readonly<Record<Standing, string>> => ({
  numerator: 'Counted',
  denominator: isShare ? 'Not counted: among those it is out of, and the answer is no' : 'Counted',
  excluded: 'Left out: an exclusion of the definition holds',
  'not-yet-due': 'Not yet due: what would decide lies after the last day asked about',
  unknown: 'Not known: something that decides is not recorded',
  outside: 'Not counted: it is not asked of this',
});

const asks: Readonly<Record<CriterionTold['asks'], string>> = {
  population: 'Is it asked of this?',
  exclusion: 'Is it left out?',
  numerator: 'Does it count?',
};

const verdicts: Readonly<Record<CriterionTold['verdict'], string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not recorded',
  'not reached': 'Not reached',
};

/** Whether this answer is the one after which nothing more was asked. */
const isDecisive = ({ criteria }: AnswerTold, index: number): boolean => {
  const next = criteria[index + 1];
  return criteria[index]?.verdict !== 'not reached' && (next === undefined || next.verdict === 'not reached');
};

const evidenceView = (because: readonly Evidence[]) => {
  const events = eventViews(because);
  return { events, eventsTogether: eventsTogether(events) };
};

const answerView = ({ asking: { indicator } }: NumberRead, answer: AnswerTold): AnswerView => {
  const { item, counts, standing, criteria, events } = answer;
  return {
    title: item === undefined ? `As a ${counts}` : `${itemName(indicator, item)}, ${daysInWords(item)}`,
    standing: standings(readingOf(indicator) === 'percentage')[standing],
    criteria: criteria.map(({ asks: which, words, verdict, events: because }, index) => ({
      asks: asks[which],
      words,
      verdict: verdicts[verdict],
      decided: isDecisive(answer, index),
      reached: verdict !== 'not reached',
      ...evidenceView(because),
    })),
    ...evidenceView(events),
  };
};

/** An item of other dates: it was not even asked about any further. */
const isOfOtherDates = ({ item, criteria, standing }: AnswerTold): boolean =>
  item !== undefined && standing === 'outside' && criteria[0]?.verdict === 'no';

const sum = (answers: readonly AnswerTold[]): string => {
  const counted = answers.filter(({ standing }) => standing === 'numerator').length;
  if (answers.every(({ item }) => item === undefined)) return counted > 0 ? 'is counted' : 'is not counted';
  return counted === 0 ? 'is not counted' : counted === 1 ? 'is counted once' : `is counted ${counted} times`;
};

/** Why one child counts, or does not: every question of the definition with its answer and the events it rests on. */
export const childExplainedView = (read: NumberRead, told: Explanation): ChildExplainedView => {
  const { asking, terms, known } = read;
  const { indicator, when } = asking;
  const { child, alsoKnownAs, explained } = told;
  const answers = explained.filter((each) => !isOfOtherDates(each));
  const at = whenInWords(indicator, when, terms);
  return {
    title:
      indicator.measure.shape === 'ratio' ? `Child ${child}, part by part` : `Child ${child} ${sum(answers)}`,
    caption: indicator.title,
    backHref: hrefs.explain(indicator.id, datesAddress(read)),
    child,
    childHref: hrefs.child(child),
    alsoKnownAs: alsoKnownAs?.join(', '),
    shows: known === undefined ? at : `${at}, as known on ${knownInWords(known)}`,
    says: indicator.says,
    freshness: freshnessOf(told.knownAt),
    answers: answers.map((each) => answerView(read, each)),
    others: explained.filter(isOfOtherDates).map((each) => answerView(read, each)),
  };
};
