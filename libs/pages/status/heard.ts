import { londonDay } from '../../core/kernel/instant.js';
import type { SourceHeard } from '../../shell/intake/sources/sources-of.query.js';
import { counted, dateInWords, instantInWords } from '../frame/in-words.js';
import { isoDate } from '../../core/kernel/day.js';

/** A weekend without a word is usual; longer than that somebody should ask. */
const silentAfterDays = 3;

/** When a source was last heard of, in words. */
export interface Heard {
  readonly source: string;
  readonly events: number;
  /** "today at 09:12", "on 14 November 2026". */
  readonly last: string;
  readonly at: string;
  readonly silent: boolean;
  /** "heard of today", "silent for 3 days". */
  readonly says: string;
}

const timeOf = (instant: string): string => instantInWords(instant).slice(-'09:12'.length);

const saysOf = (days: number): string => {
  if (days >= silentAfterDays) return `silent for ${counted(days, 'day')}`;
  return days === 0 ? 'heard of today' : `heard of ${days === 1 ? 'yesterday' : `${String(days)} days ago`}`;
};

/** How long it is since a source was heard of, in days of the calendar in London. */
export const heardOf = ({ source, events, lastAt }: SourceHeard, now: number): Heard => {
  const day = londonDay(Date.parse(lastAt));
  const days = Math.max(0, londonDay(now) - day);
  const last = `${days === 0 ? 'today' : dateInWords(isoDate(day))} at ${timeOf(lastAt)}`;
  return { source, events, last, at: lastAt, silent: days >= silentAfterDays, says: saysOf(days) };
};

/** "Events to 14 November 2026 at 09:12 are counted." */
export const freshnessOf = (countedTo: string | null): string =>
  countedTo === null ? 'No events are counted yet.' : `Events to ${instantInWords(countedTo)} are counted.`;
