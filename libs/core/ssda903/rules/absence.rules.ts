import { birthday, never, type Day } from '../../kernel/day.js';
import { codeIn, dateIn, shown } from '../cells.js';
import type { ChildReturn, Episode } from '../child-return.js';
import { placeOf, type ReturnRow } from '../return-row.js';
import { eachChild, eachRow, eachRowOfChild, named, type Rule } from './rule.js';

interface Span {
  readonly row: ReturnRow;
  readonly from: Day;
  readonly to: Day | undefined;
}

/** Rows with a first day, in its order. */
export const spansOf = (rows: readonly ReturnRow[], start: string, end: string): readonly Span[] =>
  rows
    .flatMap((row) => {
      const from = dateIn(row, start);
      return from === undefined ? [] : [{ row, from, to: dateIn(row, end) }];
    })
    .sort((one, other) => one.from - other.from || (one.to ?? never) - (other.to ?? never));

const clash = (span: Span, other: Span): boolean =>
  span.from <= other.from && (span.to === undefined || other.from < span.to) && span !== other;

/** Either of the two may be the wrong one, so both are named. */
export const overlaps = (spans: readonly Span[], what: string) =>
  spans.flatMap((span, index) => {
    const other = spans.find(
      (each, at) => at !== index && (at < index ? clash(each, span) : clash(span, each)),
    );
    if (other === undefined) return [];
    const end = other.to === undefined ? 'is open' : `ends ${named(other.to)}`;
    return [
      {
        row: span.row,
        detail: `${what} from ${named(span.from)} overlaps that of ${placeOf(other.row)}, which starts ${named(other.from)} and ${end}`,
      },
    ];
  });

interface Period {
  readonly from: Day;
  to: Day | undefined;
}

/** Periods of care, as far as rows of one child follow each other without a gap. */
const periodsOf = (episodes: readonly Episode[]): readonly Period[] => {
  const periods: Period[] = [];
  for (const { from, to } of episodes) {
    const last = periods.at(-1);
    if (last === undefined || (last.to !== undefined && last.to < from)) periods.push({ from, to });
    else if (to === undefined || (last.to !== undefined && last.to < to)) last.to = to;
  }
  return periods;
};

const fits = ({ from, to }: Period, start: Day, end: Day | undefined): boolean =>
  end === undefined ? to === undefined && start >= from : end >= from && (to === undefined || end <= to);

const outsideCare = (row: ReturnRow, { episodes }: ChildReturn): string | undefined => {
  const [start, end] = [dateIn(row, 'MIS_START'), dateIn(row, 'MIS_END')];
  const periods = periodsOf(episodes);
  if (start === undefined || periods.length === 0 || periods.some((period) => fits(period, start, end)))
    return undefined;
  return end === undefined
    ? `the absence from ${named(start)} is open, but the child is in no open period of care that began by then`
    : `the absence ends ${named(end)}, in no period of care of the child`;
};

const adultOn = (row: ReturnRow, { dateOfBirth }: ChildReturn): Day | undefined => {
  const born = dateIn(row, 'DOB') ?? dateOfBirth;
  return born === undefined ? undefined : birthday(born, 18);
};

export const absenceRules: readonly Rule[] = [
  eachRow('Missing', { rule: '565', field: 'MISSING', says: 'An absence with a start has a type' }, (row) =>
    row.cells.MIS_START !== undefined && row.cells.MISSING === undefined
      ? `MIS_START is ${named(dateIn(row, 'MIS_START'))} but MISSING is blank: expected M or A`
      : undefined,
  ),
  eachRow(
    'Missing',
    { rule: '564', field: 'MIS_START', says: 'An absence with a type has a start' },
    (row) =>
      row.cells.MISSING !== undefined && row.cells.MIS_START === undefined
        ? `MISSING is ${shown(row.cells.MISSING)} but MIS_START is blank`
        : undefined,
  ),
  eachRow('Missing', { rule: '566', field: 'MIS_END', says: 'An absence with an end has a type' }, (row) =>
    row.cells.MIS_END !== undefined && row.cells.MISSING === undefined
      ? `MIS_END is ${named(dateIn(row, 'MIS_END'))} but MISSING is blank: expected M or A`
      : undefined,
  ),
  eachRow(
    'Missing',
    { rule: '567', field: 'MIS_END', says: 'An absence ends on its first day or later' },
    (row) => {
      const [from, to] = [dateIn(row, 'MIS_START'), dateIn(row, 'MIS_END')];
      if (from === undefined || to === undefined || from <= to) return undefined;
      return `ends ${named(to)}, before it starts ${named(from)}: taken as open`;
    },
  ),
  eachRow(
    'Missing',
    { rule: '586', field: 'MIS_START', says: 'An absence starts at birth or later' },
    (row, child) => {
      const [from, born] = [dateIn(row, 'MIS_START'), dateIn(row, 'DOB') ?? child.dateOfBirth];
      return from !== undefined && born !== undefined && from < born
        ? `starts ${named(from)}, before the date of birth`
        : undefined;
    },
  ),
  eachRow(
    'Missing',
    { rule: '570', field: 'MIS_START', says: 'An absence starts before the year ends' },
    (row, { year }) => {
      const from = dateIn(row, 'MIS_START');
      return from !== undefined && from > year.to
        ? `starts ${named(from)}, after the year of this return ended ${named(year.to)}`
        : undefined;
    },
  ),
  eachRow(
    'Missing',
    { rule: '571', field: 'MIS_END', says: 'An absence that ended did so within the year' },
    (row, { year }) => {
      const to = dateIn(row, 'MIS_END');
      return to !== undefined && (to < year.from || to > year.to)
        ? `ends ${named(to)}, outside the year from ${named(year.from)} to ${named(year.to)}`
        : undefined;
    },
  ),
  eachChild(
    { rule: '574', field: 'MIS_START', says: 'An absence starts when the one before has ended' },
    ({ rows }) => overlaps(spansOf(rows.Missing, 'MIS_START', 'MIS_END'), 'the absence'),
  ),
  eachRowOfChild(
    'Missing',
    { rule: '575', field: 'MIS_END', says: 'An absence ends by the end of the placement it began in' },
    (row, { episodes }) => {
      const [from, to] = [dateIn(row, 'MIS_START'), dateIn(row, 'MIS_END')];
      if (from === undefined || to !== undefined) return undefined;
      const left = episodes.find((each) => each.to !== undefined && each.from <= from && from < each.to);
      return left === undefined
        ? undefined
        : `MIS_END is blank, but the placement of ${placeOf(left.row)} ended ${named(left.to)}`;
    },
  ),
  eachRowOfChild(
    'Missing',
    { rule: '577', field: 'MIS_END', says: 'An absence ends within a period of care' },
    outsideCare,
  ),
  eachRowOfChild(
    'Missing',
    { rule: '578', field: 'MIS_START', says: 'An absence starts within a period of care' },
    (row, { episodes }) => {
      const from = dateIn(row, 'MIS_START');
      const periods = periodsOf(episodes);
      if (from === undefined || periods.length === 0) return undefined;
      const inCare = periods.some(
        (period) => period.from <= from && (period.to === undefined || from <= period.to),
      );
      return inCare ? undefined : `starts ${named(from)}, in no period of care of the child`;
    },
  ),
  eachChild(
    { rule: '580', field: 'REC', says: 'Still missing on the 18th birthday: care ends that day with E8' },
    (child) => {
      const ends = child.rows.Missing.filter((row) => {
        const to = dateIn(row, 'MIS_END');
        return to !== undefined && to === adultOn(row, child);
      });
      return child.rows.Episodes.flatMap((row) => {
        const to = dateIn(row, 'DEC');
        const absence = ends.find((each) => dateIn(each, 'MIS_END') === to);
        if (to === undefined || absence === undefined || codeIn(row, 'REC') === 'E8') return [];
        return [
          {
            row,
            detail: `care ended ${named(to)} with REC ${codeIn(row, 'REC') ?? 'blank'}, the day the absence of ${placeOf(absence)} ended with childhood: expected E8`,
          },
        ];
      });
    },
  ),
];
