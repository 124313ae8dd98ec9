import { isoDate, type Day } from '../../kernel/day.js';
import type { ChildReturn, Episode } from '../child-return.js';
import type { ModuleName } from '../modules.js';
import type { Finding, ReturnRow } from '../return-row.js';

/** What a rule found on one row: words that name what was found and what was expected. */
interface Flag {
  readonly row: ReturnRow;
  readonly field?: string | undefined;
  readonly detail: string;
}

/** One check of the return. Rows that break it are loaded all the same, where they can be understood. */
export interface Rule {
  /** The code of the national rule with this meaning; our own rules have none. */
  readonly rule?: string;
  /** What a correct return does. */
  readonly says: string;
  /** The returns (years of 31 March) in which it holds; always, where it is absent. */
  readonly returns?: { readonly from?: number; readonly until?: number };
  /** Whether a row without a child's number can be checked by itself. */
  readonly alone: boolean;
  readonly check: (child: ChildReturn) => readonly Flag[];
}

interface Words {
  readonly rule?: string;
  readonly says: string;
  readonly field?: string;
  readonly returns?: Rule['returns'];
}

type Detail = string | undefined;

const rule = (words: Words, alone: boolean, check: Rule['check']): Rule => ({
  ...(words.rule === undefined ? {} : { rule: words.rule }),
  ...(words.returns === undefined ? {} : { returns: words.returns }),
  says: words.says,
  alone,
  check: (child) => check(child).map((flag) => ({ ...flag, field: flag.field ?? words.field })),
});

const flagged = (row: ReturnRow, detail: Detail): readonly Flag[] =>
  detail === undefined ? [] : [{ row, detail }];

/** A check of each row of a module by itself. */
export const eachRow = (
  module: ModuleName,
  words: Words,
  finds: (row: ReturnRow, child: ChildReturn) => Detail,
): Rule => rule(words, true, (child) => child.rows[module].flatMap((row) => flagged(row, finds(row, child))));

/** A check of each row of a module against the other rows of its child. */
export const eachRowOfChild = (
  module: ModuleName,
  words: Words,
  finds: (row: ReturnRow, child: ChildReturn) => Detail,
): Rule =>
  rule(words, false, (child) => child.rows[module].flatMap((row) => flagged(row, finds(row, child))));

/** A check of each episode whose first day can be read. */
export const eachEpisode = (words: Words, finds: (episode: Episode, child: ChildReturn) => Detail): Rule =>
  rule(words, true, (child) =>
    child.episodes.flatMap((episode) => flagged(episode.row, finds(episode, child))),
  );

/** A check of each episode against the one before it; the later one is blamed. */
export const eachFollower = (
  words: Words,
  finds: (episode: Episode, previous: Episode, child: ChildReturn) => Detail,
): Rule =>
  rule(words, false, (child) =>
    child.episodes.flatMap((episode, index) => {
      const previous = child.episodes[index - 1];
      return previous === undefined ? [] : flagged(episode.row, finds(episode, previous, child));
    }),
  );

/** A check of each episode against the one after it, if any; the earlier one is blamed. */
export const eachPredecessor = (
  words: Words,
  finds: (episode: Episode, next: Episode | undefined, child: ChildReturn) => Detail,
): Rule =>
  rule(words, false, (child) =>
    child.episodes.flatMap((episode, index) =>
      flagged(episode.row, finds(episode, child.episodes[index + 1], child)),
    ),
  );

/** A check that only makes sense on all rows of a child together. */
export const eachChild = (words: Words, finds: (child: ChildReturn) => readonly Flag[]): Rule =>
  rule(words, false, finds);

export const named = (on: Day | undefined): string => (on === undefined ? 'no date' : isoDate(on));

const isInForce = ({ returns }: Rule, { year }: ChildReturn): boolean =>
  (returns?.from ?? 0) <= year.ending && year.ending <= (returns?.until ?? 9999);

const findingOf = (rule: Rule, { row, field, detail }: Flag): Finding => ({
  file: row.file,
  line: row.line,
  ...(field === undefined ? {} : { field }),
  detail: rule.rule === undefined ? detail : `${detail} (rule ${rule.rule})`,
  ...(rule.rule === undefined ? {} : { rule: rule.rule }),
});

/** Everything the rules find in the rows of a child, or in a row that names none (`alone`). */
export const findingsBy = (rules: readonly Rule[], child: ChildReturn, alone: boolean): readonly Finding[] =>
  rules
    .filter((each) => (each.alone || !alone) && isInForce(each, child))
    .flatMap((each) => each.check(child).map((flag) => findingOf(each, flag)));
