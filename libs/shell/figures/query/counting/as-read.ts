import { always, never, parseDay, type Day } from '../../../../core/kernel/day.js';

/** A date as the database writes it: one that has no end, or no beginning, among them. */
const dayIn = (text: string): Day => parseDay(text) ?? (text === '-infinity' ? always : never);

/** What is read again and again is read once. */
export const remembered = <Read>(read: (text: string) => Read): ((text: string) => Read) => {
  const known = new Map<string, Read>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = read(text);
    known.set(text, now);
    return now;
  };
};

/** Reads dates of one answer: a few thousand different ones stand for all. */
export const dayReader = (): ((text: string) => Day) => remembered(dayIn);
