import { day } from '../../core/kernel/day.js';
import type { FlowOfLate } from '../../core/queues/compare-lists.js';
import type { Pressing } from '../../core/queues/meeting-view.js';
import { dateInWords, numberInWords } from '../frame/in-words.js';
import type { Show } from './row-groups.js';

const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** Small numbers read as words, unless there is a larger one in the sentence: "nine, eight and one", "14, 4 and 10". */
const spellingOf =
  (counts: readonly number[]) =>
  (count: number): string => {
    const word = counts.every((each) => each < small.length) ? small[count] : undefined;
    return word ?? (count === 0 ? 'none' : numberInWords(count));
  };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const were = (count: number): string => (count === 1 ? 'was' : 'were');

/** The rhythm of meetings in words; any other distance is told by the date alone. */
const distances: Readonly<Record<number, string>> = {
  7: 'a week',
  14: 'a fortnight',
  21: 'three weeks',
  28: 'four weeks',
};

export interface TimesCompared {
  readonly on: string;
  readonly previousOn: string | undefined;
  readonly pressing: Pressing;
  /** A meeting speaks of "ago"; a list of meetings, of "before". */
  readonly from: 'ago' | 'before';
}

const whenInWords = ({ on, previousOn = on, from }: TimesCompared): string => {
  const distance = distances[day(on) - day(previousOn)];
  return distance === undefined
    ? `on ${dateInWords(previousOn)}`
    : `${distance} ${from}, on ${dateInWords(previousOn)}`;
};

const outcomes: Readonly<
  Record<Pressing, { readonly gone: string; readonly come: string; readonly shown: string }>
> = {
  late: { gone: 'cleared', come: 'newly late', shown: 'late then already and shown only now' },
  'on the list': {
    gone: 'gone from it',
    come: 'newly on it',
    shown: 'on it then already and shown only now',
  },
};

/** "Nine were late a fortnight ago, on 1 October 2025: eight cleared, one still there, two newly late." */
export const movesInWords = (flow: FlowOfLate, times: TimesCompared): string => {
  const { then, cleared, stillThere, newlyDue, shownLate, now } = flow;
  const { pressing, previousOn, on } = times;
  const spelt = spellingOf([then, cleared, stillThere, newlyDue, shownLate, now]);
  if (previousOn === undefined) {
    return `${capital(spelt(now))} ${were(now)} ${pressing} on ${dateInWords(on)}. It was the first meeting about this list.`;
  }
  const { gone, come, shown } = outcomes[pressing];
  const moves = [
    `${spelt(cleared)} ${gone}`,
    `${spelt(stillThere)} still there`,
    `${spelt(newlyDue)} ${come}`,
    ...(shownLate === 0 ? [] : [`${spelt(shownLate)} ${shown}`]),
  ];
  return `${capital(spelt(then))} ${were(then)} ${pressing} ${whenInWords(times)}: ${moves.join(', ')}.`;
};

/** A number of a meeting and the words around it. */
export interface Outcome {
  readonly text: string;
  readonly show: Extract<Show, 'cleared' | 'now'>;
}

/** Both are true, and neither stands without the other: what was done, and what is left. */
export const outcomesOf = (
  { cleared, now }: FlowOfLate,
  previousOn: string | undefined,
): readonly Outcome[] => {
  if (previousOn === undefined || cleared === 0) return [{ text: `Now ${numberInWords(now)}`, show: 'now' }];
  return [
    { text: `Improved by ${numberInWords(cleared)}`, show: 'cleared' },
    { text: `now ${numberInWords(now)}`, show: 'now' },
  ];
};

/** "Improved by 8, now 3." */
export const outcomeInWords = (flow: FlowOfLate, previousOn: string | undefined): string =>
  `${outcomesOf(flow, previousOn)
    .map(({ text }) => text)
    .join(', ')}.`;
