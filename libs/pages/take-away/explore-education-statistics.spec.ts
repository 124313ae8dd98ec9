import { parse } from 'csv-parse/sync';
import type { Indicator } from '../../core/counting/definition.js';
import { notRecorded, type Dimension } from '../../core/counting/dimension.js';
import { indicators } from '../../core/indicators/indicators.generated.js';
import { day } from '../../core/kernel/day.js';
import { figure } from '../indicator/figures.given.js';
import { csvOf } from './csv.js';
import { periodsInFile } from './periods-in-file.js';
import { tidyFigures } from './tidy-figures.js';
import { tidyMetadata } from './tidy-metadata.js';
import { tidyRows } from './tidy-rows.js';

type Line = Readonly<Record<string, string>>;

interface Export {
  readonly dataName: string;
  readonly metaName: string;
  readonly columns: readonly string[];
  readonly data: readonly Line[];
  readonly meta: readonly Line[];
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const termsOfYear = ['Autumn term', 'Spring term', 'Summer term'];
const placeColumns = [
  ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'],
  ...['region_code', 'region_name', 'new_la_code', 'old_la_code', 'la_name'],
];
const metaColumns = [
  ...['col_name', 'col_type', 'label', 'indicator_grouping', 'indicator_unit', 'indicator_dp'],
  ...['filter_hint', 'filter_grouping_column'],
];
const looksLikePlace =
  /^(sch|prov|inst|estab|reg|la|local|rsc|pcon|lep|mca|oa|ward|mat).*(name|code|urn|ukprn|number|upin|id)$|^(laestab|estab|schools?|providers?|inst|institutions?|name|code|urn|ukprn|number|upin|id|region|la|lad|rsc|pcon|lep|mca|oa|ward|mat)$/;

const named = ({ meta }: Export, type: string): readonly string[] =>
  meta.filter(({ col_type: of }) => of === type).map(({ col_name: name = '' }) => name);

const valuesOf = ({ data }: Export, column: string): readonly string[] => [
  ...new Set(data.map((line) => line[column] ?? '')),
];

const repeated = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;

/** Of names, columns and limits. */
const rulesOfNames: Readonly<Record<string, (file: Export) => boolean>> = {
  'a file is named by letters, digits, hyphens and underscores, without a date': ({ dataName }) =>
    /^[A-Za-z0-9_-]+\.csv$/.test(dataName) && !/\d{4}/.test(dataName),
  'the metadata is named after the data': ({ dataName, metaName }) =>
    metaName === dataName.replace(/\.csv$/, '.meta.csv'),
  'columns are snake_case, begin with a letter, are there once': ({ columns }) =>
    columns.every((name) => /^[a-z][a-z0-9_]*$/.test(name)) && !repeated(columns),
  'every column of time and place is there': ({ columns }) =>
    placeColumns.every((name) => columns.includes(name)),
  'names have 50 characters at the most': ({ columns }) => columns.every(({ length }) => length <= 50),
  'indicators are named by a thing and what it is': (file) =>
    named(file, 'Indicator').every((name) => /._(count|percent|mean|rate|days)$/.test(name)),
};

/** Six digits are two years, one after the other. */
const isTime = (
  { time_period: year = '', time_identifier: name = '' }: Line,
  names: readonly string[],
): boolean => {
  const [, first, second] = /^\d\d(\d\d)(\d\d)$/.exec(year) ?? [];
  const fits = names === months ? /^\d{4}$/.test(year) : (Number(first) + 1) % 100 === Number(second);
  return fits && names.includes(name);
};

/** Of the cells. */
const rulesOfData: Readonly<Record<string, (file: Export) => boolean>> = {
  'months go with a year of four digits, terms with a school year of six, and not with each other': ({
    data,
  }) => [months, termsOfYear].some((names) => data.every((line) => isTime(line, names))),
  'places are complete': ({ data }) =>
    data.every(
      (line) =>
        line['geographic_level'] === 'Local authority' &&
        /^E92000001$/.test(line['country_code'] ?? '') &&
        /^E12\d{6}$/.test(line['region_code'] ?? '') &&
        /^E\d{8}$/.test(line['new_la_code'] ?? '') &&
        /^\d{3}$/.test(line['old_la_code'] ?? '') &&
        line['la_name'] !== '',
    ),
  'codes of places have 30 characters at the most': (file) =>
    ['new_la_code', 'old_la_code', 'region_code'].every((column) =>
      valuesOf(file, column).every(({ length }) => length <= 30),
    ),
  'no filter is blank, has spaces about it, or more than 120 characters': (file) =>
    named(file, 'Filter').every((column) =>
      valuesOf(file, column).every((item) => item !== '' && item === item.trim() && item.length <= 120),
    ),
  'a filter has a Total and something to choose': (file) =>
    named(file, 'Filter').every(
      (column) => valuesOf(file, column).includes('Total') && valuesOf(file, column).length > 1,
    ),
  'an indicator is a number or a symbol': (file) =>
    named(file, 'Indicator').every((column) =>
      valuesOf(file, column).every((cell) => /^-?\d+(\.\d+)?$|^(z|x|c|low|k|u)$/.test(cell)),
    ),
  'no row is there twice': (file) => !repeated(file.data.map((line) => keyOf(file, line))),
  'the matrix is complete': (file) => {
    const times = new Set(file.data.map((line) => `${line['time_period']} ${line['time_identifier']}`)).size;
    const groups = named(file, 'Filter').reduce((many, column) => many * valuesOf(file, column).length, 1);
    return file.data.length === times * groups;
  },
};

const keyOf = (file: Export, line: Line): string =>
  [...placeColumns, ...named(file, 'Filter')].map((column) => line[column]).join('|');

/** Of the file beside the data. */
const rulesOfMetadata: Readonly<Record<string, (file: Export) => boolean>> = {
  'its columns are the eight': ({ meta }) =>
    meta.every((line) => Object.keys(line).join() === metaColumns.join()),
  'it tells of every column but those of time and place, once': ({ meta, columns }) => {
    const told = meta.map(({ col_name: name = '' }) => name);
    return (
      !repeated(told) &&
      columns
        .filter((name) => !placeColumns.includes(name))
        .toSorted()
        .join() === told.toSorted().join()
    );
  },
  'a column is a filter or an indicator': (file) =>
    named(file, 'Filter').length + named(file, 'Indicator').length === file.meta.length,
  'labels are there, differ, and have 80 characters at the most': ({ meta }) => {
    const labels = meta.map(({ label = '' }) => label);
    return !repeated(labels) && labels.every(({ length }) => length > 0 && length <= 80);
  },
  'a filter has no unit, no decimal places and no group of indicators': ({ meta }) =>
    meta
      .filter(({ col_type: type }) => type === 'Filter')
      .every((line) =>
        ['indicator_grouping', 'indicator_unit', 'indicator_dp'].every((name) => line[name] === ''),
      ),
  'a filter is no place, and no ethnicity under another name': (file) =>
    named(file, 'Filter').every(
      (name) =>
        !looksLikePlace.test(name) &&
        (!name.includes('ethnic') ||
          ['ethnicity_detailed', 'ethnicity_major', 'ethnicity_minor'].includes(name)),
    ),
  'an indicator has a unit that is known, its decimal places, and no hint': ({ meta }) =>
    meta
      .filter(({ col_type: type }) => type === 'Indicator')
      .every(
        (line) =>
          ['', '%', 'pp', '£', '£m'].includes(line['indicator_unit'] ?? '?') &&
          /^\d$/.test(line['indicator_dp'] ?? '') &&
          line['filter_hint'] === '' &&
          line['filter_grouping_column'] === '',
      ),
};

/** The published rules of Explore Education Statistics that a file breaks. */
const warningsOf = (file: Export): readonly string[] =>
  Object.entries({ ...rulesOfNames, ...rulesOfData, ...rulesOfMetadata }).flatMap(([rule, holds]) =>
    holds(file) ? [] : [rule],
  );

const read = (csv: string): readonly Line[] => parse<Line>(csv, { columns: true });

/** Groups of a dimension in the even months: those it names, and whatever else may stand in it. */
const groupsOf = ({ order, labelOf }: Dimension): readonly string[] =>
  [...order, 'North team', notRecorded].map((key) => labelOf(key));

const terms = [
  { term: '2026-spring', from: day('2026-01-05'), to: day('2026-03-27') },
  { term: '2026-summer', from: day('2026-04-13'), to: day('2026-07-21') },
];

const counted = { value: 33.3, numerator: 1, denominator: 3 } as const;

const exportOf = (indicator: Indicator, by: Dimension | undefined): Export => {
  const periods = periodsInFile(indicator, day('2026-11-22'), terms).slice(-4);
  const series = periods.map(({ when }) => when);
  const times = periods.map(({ time }) => time);
  const figures = series.map((when, at) => {
    const breakdown = by && groupsOf(by).map((label) => ({ key: label, label, ...counted }));
    return figure(indicator, when, { ...counted, ...(breakdown && at % 2 === 0 && { breakdown }) });
  });
  const table = tidyFigures(indicator, by, tidyRows('E09000007', { indicator, series, figures }, times));
  return {
    ...{ dataName: `${indicator.id}.csv`, metaName: `${indicator.id}.meta.csv` },
    columns: table.columns.map(({ name }) => name),
    data: read(csvOf(table)),
    meta: read(csvOf(tidyMetadata(indicator, by))),
  };
};

const everyExport = indicators.flatMap((indicator) =>
  [undefined, ...indicator.by].map((by) => ({
    called: `${indicator.id} by ${by?.id ?? 'nothing'}`,
    indicator,
    by,
  })),
);

describe('exports for Explore Education Statistics', () => {
  it('break none of its published rules: every indicator, by each of its dimensions', () => {
    const warnings = everyExport.flatMap(({ called, indicator, by }) =>
      warningsOf(exportOf(indicator, by)).map((rule) => `${called}: ${rule}`),
    );
    expect(warnings).toEqual([]);
    expect(everyExport.length).toBeGreaterThan(indicators.length);
  });

  it('would be told of what is wrong', () => {
    const [of] = everyExport.filter(({ by }) => by?.id === 'ageBand');
    if (!of) throw new Error('expected an indicator by age');
    const good = exportOf(of.indicator, of.by);
    const [first = {}, ...others] = good.data;
    const [filter = {}, ...measured] = good.meta;
    const wrong: Readonly<Record<string, Export>> = {
      'a file is named by letters, digits, hyphens and underscores, without a date': {
        ...{ ...good, dataName: 'figures-2026.csv', metaName: 'figures-2026.meta.csv' },
      },
      'months go with a year of four digits, terms with a school year of six, and not with each other': {
        ...good,
        data: good.data.map((line) => ({ ...line, time_identifier: 'Jun' })),
      },
      'the matrix is complete': { ...good, data: others },
      'an indicator is a number or a symbol': {
        ...{ ...good, data: [{ ...first, numerator_count: 'n/a' }, ...others] },
      },
      'labels are there, differ, and have 80 characters at the most': {
        ...{ ...good, meta: [{ ...filter, label: 'Numerator' }, ...measured] },
      },
      'a filter has no unit, no decimal places and no group of indicators': {
        ...{ ...good, meta: [{ ...filter, indicator_dp: '1' }, ...measured] },
      },
    };
    expect(Object.entries(wrong).map(([rule, file]) => warningsOf(file).includes(rule))).toEqual(
      Object.keys(wrong).map(() => true),
    );
  });
});
