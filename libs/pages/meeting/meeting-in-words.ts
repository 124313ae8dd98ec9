import { day } from '../../core/kernel/day.js';
import type { FlowOfLate } from '../../core/queues/compare-lists.js';
import type { Pressing } from '../../core/queues/meeting-view.js';
import { dateInWords, numberInWords } from '../frame/in-words.js';

const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** "nine", "10": small numbers read as words. */
const spelt = (count: number): string => small[count] ?? numberInWords(count);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const were = (count: number): string => (count === 1 ? 'was' : 'were');
const are = (count: number): string => (count === 1 ? 'is' : 'are');

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
  if (previousOn === undefined) {
    return `${capital(spelt(now))} ${are(now)} ${pressing} on ${dateInWords(on)}. It is the first meeting about this list.`;
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

/** Both are true, and neither stands without the other: what was done, and what is left. */
export const outcomeInWords = ({ cleared, now }: FlowOfLate, previousOn: string | undefined): string =>
  previousOn === undefined || cleared === 0
    ? `Now ${numberInWords(now)}.`
    : `Improved by ${numberInWords(cleared)}, now ${numberInWords(now)}.`;
