import type { DataOf, EventType } from '../events/recorded-event.js';
import type { ReturnRow } from './return-row.js';

/** What rows of the return say in one slot: it becomes an event where the log does not say so already. */
export type Statement = {
  readonly [Type in EventType]: {
    readonly slot: string;
    readonly type: Type;
    readonly data: DataOf<Type>;
    readonly rows: readonly ReturnRow[];
    /** Fields that stay as they stand where the rows are silent: a gap is not a deletion. */
    readonly keeps: readonly string[];
  };
}[EventType];

/** A slot that the rows contradict outright: what was recorded there is withdrawn. */
export interface Denial {
  readonly slot: string;
  readonly because: string;
  readonly rows: readonly ReturnRow[];
}

/** A row that cannot become an event, and why. */
export interface Unreadable {
  readonly row: ReturnRow;
  readonly field: string;
  readonly detail: string;
}

/** Everything that one family of rows says. */
export interface Said {
  readonly statements: readonly Statement[];
  readonly denials: readonly Denial[];
  readonly unreadable: readonly Unreadable[];
}

export const together = (parts: readonly Said[]): Said => ({
  statements: parts.flatMap((part) => part.statements),
  denials: parts.flatMap((part) => part.denials),
  unreadable: parts.flatMap((part) => part.unreadable),
});

/** `2017-04-09`, then `2017-04-09#2`: natural keys of rows that share a day. */
export const keysByDay = () => {
  const taken = new Map<string, number>();
  return (on: string): string => {
    const count = (taken.get(on) ?? 0) + 1;
    taken.set(on, count);
    return count === 1 ? on : `${on}#${count.toString()}`;
  };
};

/** Rows that are not a repetition of an earlier one, with the repetitions of each. */
export const withRepeats = (
  rows: readonly ReturnRow[],
  same: (one: ReturnRow, other: ReturnRow) => boolean,
): readonly (readonly [ReturnRow, ...ReturnRow[]])[] => {
  const groups: [ReturnRow, ...ReturnRow[]][] = [];
  for (const row of rows) {
    const group = groups.find(([first]) => same(first, row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups;
};
