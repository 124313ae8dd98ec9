import type { Day } from '../kernel/day.js';
import { codeIn, dateIn } from './cells.js';
import type { KnownEpisode } from './known-episode.js';
import { moduleNames, type ModuleName } from './modules.js';
import type { ReturnRow, ReturnYear } from './return-row.js';

/** An Episodes row whose first day can be read. */
export interface Episode {
  readonly row: ReturnRow;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly reason: string | undefined;
  readonly legalStatus: string | undefined;
  readonly place: string | undefined;
  readonly reasonCeased: string | undefined;
}

/** What an earlier return said, where it was imported before. */
export interface LastReturn {
  /** Everything recorded before, in order of its first day. */
  readonly episodes: readonly KnownEpisode[];
  /** Those that had not ended when the year began: the last of each period of care. */
  readonly open: readonly KnownEpisode[];
  /** Undefined where the child was not known. */
  readonly registered?: {
    readonly dateOfBirth: Day | undefined;
    readonly sex: string | undefined;
    readonly ethnicity: string | undefined;
    readonly upn: string | undefined;
  };
  /** First days of absences that had not ended when the year began. */
  readonly absencesOpen: readonly Day[];
}

/** All rows of one child in one return. */
export interface ChildReturn {
  readonly year: ReturnYear;
  /** Modules of which the folder has a file: no rule blames a child for a file that was not sent. */
  readonly present: ReadonlySet<ModuleName>;
  readonly rows: Readonly<Record<ModuleName, readonly ReturnRow[]>>;
  /** In order of their first day, then of their last. */
  readonly episodes: readonly Episode[];
  readonly dateOfBirth: Day | undefined;
  readonly last: LastReturn;
}

export const noLastReturn: LastReturn = { episodes: [], open: [], absencesOpen: [] };

const endsLast = Number.MAX_SAFE_INTEGER;

const byFirstDay = (one: Episode, other: Episode): number =>
  one.from - other.from || (one.to ?? endsLast) - (other.to ?? endsLast);

const episodeOf = (row: ReturnRow): readonly Episode[] => {
  const from = dateIn(row, 'DECOM');
  if (from === undefined) return [];
  return [
    {
      row,
      from,
      to: dateIn(row, 'DEC'),
      reason: codeIn(row, 'RNE'),
      legalStatus: codeIn(row, 'LS'),
      place: codeIn(row, 'PLACE'),
      reasonCeased: codeIn(row, 'REC'),
    },
  ];
};

const byModule = (rows: readonly ReturnRow[]): ChildReturn['rows'] => {
  const lists = Object.fromEntries(moduleNames.map((module) => [module, [] as ReturnRow[]]));
  for (const row of rows) lists[row.module]?.push(row);
  return lists as Record<ModuleName, ReturnRow[]>;
};

/** The Header says when a child was born; where there is none, the module that repeats it. */
const birthIn = (rows: ChildReturn['rows']): Day | undefined =>
  (['Header', 'UASC', 'Missing', 'Reviews', 'OC3'] as const)
    .flatMap((module) => rows[module].map((row) => dateIn(row, 'DOB')))
    .find((born) => born !== undefined);

export const childReturn = (
  allRows: readonly ReturnRow[],
  setting: Pick<ChildReturn, 'year' | 'present'> & { readonly last?: LastReturn },
): ChildReturn => {
  const rows = byModule(allRows);
  return {
    year: setting.year,
    present: setting.present,
    rows,
    episodes: rows.Episodes.flatMap(episodeOf).sort(byFirstDay),
    dateOfBirth: birthIn(rows),
    last: setting.last ?? noLastReturn,
  };
};
