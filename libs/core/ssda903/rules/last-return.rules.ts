import { codeIn, dateIn, sexIn } from '../cells.js';
import type { ChildReturn, Episode } from '../child-return.js';
import type { KnownEpisode } from '../known-episode.js';
import type { ReturnRow } from '../return-row.js';
import { eachChild, eachRowOfChild, named, type Rule } from './rule.js';

/** A code that took the place of another: a stay recorded under the old one is recoded, not changed. */
const recodes: Readonly<Record<string, readonly string[]>> = {
  H5: ['K3'],
  P2: ['K3'],
  Z1: ['Z11', 'Z12', 'Z13', 'Z14'],
};

const firstOf = ({ episodes }: ChildReturn): Episode | undefined => episodes[0];

/** The episode left open that this year's first one continues. */
const continued = (child: ChildReturn): KnownEpisode | undefined => {
  const first = firstOf(child);
  return child.last.open.find((episode) => episode.from === first?.from);
};

interface Field {
  readonly rule: string;
  readonly column: string;
  readonly recorded: (episode: KnownEpisode) => string | undefined;
}

/** What the first episode repeats of the one left open. An RNE that the events do not tell is not compared. */
const repeatedFields: readonly Field[] = [
  { rule: '503A', column: 'RNE', recorded: (episode) => episode.reason },
  { rule: '503B', column: 'LS', recorded: (episode) => episode.legalStatus },
  { rule: '503C', column: 'CIN', recorded: (episode) => episode.categoryOfNeed },
  { rule: '503D', column: 'PLACE', recorded: (episode) => episode.placement?.type },
  { rule: '503E', column: 'PLACE_PROVIDER', recorded: (episode) => episode.placement?.provider },
  { rule: '503F', column: 'URN', recorded: (episode) => episode.placement?.urn },
];

/** Where the event of the earlier return may be silent although its row was not. */
const mayBeSilent = ['RNE', 'LS', 'CIN'];

const differs = ({ column, recorded }: Field, first: Episode, earlier: KnownEpisode): string | undefined => {
  const [was, is] = [recorded(earlier), codeIn(first.row, column)];
  if (was === is || (was === undefined && mayBeSilent.includes(column))) return undefined;
  if (was !== undefined && is !== undefined && recodes[was]?.includes(is) === true) return undefined;
  return `${column} is ${is ?? 'blank'}, but the episode left open on that day was recorded with ${was ?? 'none'}: loaded as a correction`;
};

const repeatedRules = repeatedFields.map((field) =>
  eachChild(
    {
      rule: field.rule,
      field: field.column,
      says: `The first episode repeats ${field.column} of the one left open last year`,
    },
    (child) => {
      const [first, earlier] = [firstOf(child), continued(child)];
      if (first === undefined || earlier === undefined) return [];
      const detail = differs(field, first, earlier);
      return detail === undefined ? [] : [{ row: first.row, detail }];
    },
  ),
);

const anyRowOf = ({ rows }: ChildReturn): ReturnRow | undefined =>
  rows.Missing[0] ?? rows.Episodes[0] ?? rows.Header[0] ?? rows.OC2[0];

export const lastReturnRules: readonly Rule[] = [
  eachChild(
    { rule: '502', field: 'DECOM', says: 'The first episode is the one left open last year' },
    (child) => {
      const first = firstOf(child);
      const left = child.last.open.at(-1);
      if (first === undefined || left === undefined || continued(child) !== undefined) return [];
      const detail = `starts ${named(first.from)}, but an episode from ${named(left.from)} was left open before this year: it is kept${first.reason === 'S' ? ', and RNE S is read as a change within care' : ''}`;
      return [{ row: first.row, detail }];
    },
  ),
  ...repeatedRules,
  eachChild({ field: 'CHILD', says: 'A child in care when the year began has an episode in it' }, (child) => {
    const left = child.last.open.at(-1);
    const row = child.rows.Header[0];
    if (
      left === undefined ||
      row === undefined ||
      child.rows.Episodes.length > 0 ||
      !child.present.has('Episodes')
    )
      return [];
    const detail = `an episode from ${named(left.from)} was left open before this year, but the child has no episode in it: it is kept open`;
    return [{ row, detail }];
  }),
  eachChild(
    { rule: '357', field: 'RNE', says: 'The first episode ever of a child starts with S' },
    (child) => {
      const first = firstOf(child);
      if (first?.reason === undefined || first.reason === 'S' || child.last.episodes.length > 0) return [];
      const detail = `RNE ${first.reason} on the first episode known of the child, expected S: loaded as in care since before ${named(first.from)}`;
      return first.from >= child.year.from ? [{ row: first.row, detail }] : [];
    },
  ),
  eachRowOfChild(
    'Header',
    { rule: '203', field: 'DOB', says: 'The date of birth is that of last year' },
    (row, { last }) =>
      last.registered !== undefined && last.registered.dateOfBirth !== dateIn(row, 'DOB')
        ? 'the date of birth differs from the one recorded before: where it can be read, it is loaded as a correction'
        : undefined,
  ),
  eachRowOfChild(
    'Header',
    { rule: '202', field: 'SEX', says: 'The sex is that of last year' },
    (row, { last }) => {
      const [was, is] = [last.registered?.sex, sexIn(row)];
      return was === undefined || is === undefined || was === is
        ? undefined
        : `SEX is ${is}, but was recorded before as ${was}: loaded as a correction`;
    },
  ),
  eachRowOfChild(
    'Header',
    { rule: '204', field: 'ETHNIC', says: 'The ethnicity is that of last year' },
    (row, { last }) => {
      const [was, is] = [last.registered?.ethnicity, codeIn(row, 'ETHNIC')];
      return was === undefined || is === undefined || was === is
        ? undefined
        : `ETHNIC is ${is}, but was recorded before as ${was}: loaded as a correction`;
    },
  ),
  eachRowOfChild(
    'Header',
    { rule: '208', field: 'UPN', says: 'A pupil number stays as it is' },
    (row, { last }) => {
      const [was, is] = [last.registered?.upn, codeIn(row, 'UPN')];
      return was === undefined || was.startsWith('UN') || is === undefined || was === is
        ? undefined
        : 'the pupil number differs from the one recorded before: where it is well formed, it is loaded as a correction';
    },
  ),
  eachChild(
    {
      rule: '576',
      field: 'MIS_START',
      says: 'An absence left open last year is continued with the same start',
    },
    (child) => {
      const row = anyRowOf(child);
      if (row === undefined || !child.present.has('Missing')) return [];
      const starts = child.rows.Missing.map((each) => dateIn(each, 'MIS_START'));
      return child.last.absencesOpen
        .filter((from) => !starts.includes(from))
        .map((from) => ({
          row,
          detail: `an absence from ${named(from)} was left open before this year, but no row of Missing continues it: it is kept open`,
        }));
    },
  ),
];
