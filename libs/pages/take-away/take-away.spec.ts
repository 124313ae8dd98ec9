import type { Indicator } from '../../core/counting/definition.js';
import { placementGroup } from '../../core/counting/child-dimensions.js';
import { day, isoDate } from '../../core/kernel/day.js';
import { figure, indicatorCalled, period, share, told } from '../indicator/figures.given.js';
import { csvOf } from './csv.js';
import { csvMetadata } from './csvw.js';
import { periodsInFile } from './periods-in-file.js';
import { tidyFigures } from './tidy-figures.js';
import { tidyMetadata } from './tidy-metadata.js';
import { tidyRows } from './tidy-rows.js';

const interviews = indicatorCalled('rhi-completed-pct');
const missing = indicatorCalled('cla-missing-children-in-period');
const age = interviews.by.find(({ id }) => id === 'ageBand');

const june = { authority: 'E09000007', time: { period: 2025, identifier: 'June' } } as const;
const [may, inJune] = [period('2025-05-01', '2025-05-31'), period('2025-06-01', '2025-06-30')];
const place = 'Local authority,E92000001,England,E12000007,London,E09000007,202,Camden';

const linesOf = (csv: string): readonly string[] => csv.trimEnd().split('\r\n');

describe('figures to take away', () => {
  it('stand in the tidy layout of Explore Education Statistics, with a Total', () => {
    const shares = tidyFigures(interviews, age, [
      { ...june, group: 'Total', value: 50, numerator: 1, denominator: 2 },
      { ...june, group: '10 to 15', value: null, numerator: 0, denominator: 0 },
    ]);
    expect(csvOf(shares).split('\r\n')).toEqual([
      'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,age_band,rhi_completed_percent,numerator_count,denominator_count',
      `2025,June,${place},Total,50,1,2`,
      `2025,June,${place},10 to 15,z,0,0`,
      '',
    ]);
  });

  it('say z where there is no denominator to have, x where there is no estimate, low where a share rounds to nothing', () => {
    const rows = [
      { ...june, group: 'Total', value: 5, numerator: 5, denominator: null },
      { ...june, group: 'Total', value: null, numerator: 5, denominator: null },
      { ...june, group: 'Total', value: 0, numerator: 1, denominator: 3000 },
      { ...june, group: 'Total', value: 0, numerator: 0, denominator: 3000 },
    ];
    expect(linesOf(csvOf(tidyFigures(missing, undefined, rows))).slice(1)).toEqual([
      `2025,June,${place},5,5,z`,
      `2025,June,${place},x,5,x`,
      `2025,June,${place},low,1,3000`,
      `2025,June,${place},0,0,3000`,
    ]);
  });

  it('of an authority without a name of its own stand under its code', () => {
    const rows = [
      { ...june, authority: 'E09000901', group: 'Total', value: 5, numerator: 5, denominator: null },
    ];
    expect(linesOf(csvOf(tidyFigures(missing, undefined, rows)))[1]).toBe(
      '2025,June,Local authority,E92000001,England,x,x,E09000901,x,E09000901,5,5,z',
    );
  });

  it('have a row for every group in every month, for those in which nobody was too', () => {
    const group = (label: string, counted: ReturnType<typeof share>) => ({
      ...{ key: label, label, value: counted.value ?? null },
      ...{ numerator: counted.numerator ?? 0, denominator: counted.denominator ?? null },
    });
    const series = {
      ...told(interviews, [may, inJune], []),
      figures: [
        figure(interviews, may, { ...share(1, 2), breakdown: [group('5 to 9', share(1, 2))] }),
        figure(interviews, inJune, { ...share(3, 3), breakdown: [group('10 to 15', share(3, 3))] }),
      ],
    };
    const times = ['May', 'June'].map((identifier) => ({ period: 2025, identifier }));
    const rows = tidyRows('E09000007', series, times).map(({ time, group: label, ...counted }) => [
      ...[time.identifier, label, counted.value, counted.numerator, counted.denominator],
    ]);
    expect(rows).toEqual([
      ['May', 'Total', 50, 1, 2],
      ['May', '10 to 15', null, 0, 0],
      ['May', '5 to 9', 50, 1, 2],
      ['June', 'Total', 100, 3, 3],
      ['June', '10 to 15', 100, 3, 3],
      ['June', '5 to 9', null, 0, 0],
    ]);
  });

  it('come with what Explore Education Statistics is told of each column', () => {
    expect(linesOf(csvOf(tidyMetadata(interviews, placementGroup)))).toEqual([
      'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column',
      'placement_group,Filter,Placement,,,,Filter by placement,',
      'rhi_completed_percent,Indicator,Return interviews held by anyone,,%,1,,',
      'numerator_count,Indicator,Numerator,,,0,,',
      'denominator_count,Indicator,Denominator,,,0,,',
    ]);
  });

  it('tell programs the type of each column, what stands where there is no number, and what a row is known by', () => {
    const metadata = JSON.parse(csvMetadata('rhi-completed-pct.csv', tidyFigures(interviews, age, []))) as {
      readonly tableSchema: {
        readonly primaryKey: readonly string[];
        readonly columns: readonly { readonly name: string; readonly datatype: string }[];
      };
    };
    expect(metadata.tableSchema.columns.at(11)).toEqual({
      ...{ name: 'rhi_completed_percent', titles: 'rhi_completed_percent', datatype: 'number' },
      ...{ 'dc:description': interviews.title, null: ['', 'z', 'x', 'low'] },
    });
    expect(metadata.tableSchema.primaryKey).toEqual([
      ...['time_period', 'time_identifier', 'new_la_code', 'age_band'],
    ]);
  });

  it('are of complete months, the oldest first, and a date is the last of its month', () => {
    const asked = (indicator: Indicator, today: string) =>
      periodsInFile(indicator, day(today), []).map(({ when: { from, to }, time }) =>
        [isoDate(from), isoDate(to), time.period, time.identifier].join(' '),
      );
    const months = asked(missing, '2026-03-31');
    expect([months.length, months[0], ...months.slice(-2)]).toEqual([
      ...[24, '2024-03-01 2024-03-31 2024 March'],
      ...['2026-01-01 2026-01-31 2026 January', '2026-02-01 2026-02-28 2026 February'],
    ]);
    expect(asked(indicatorCalled('cla-number-at-date'), '2026-03-31').at(-1)).toBe(
      '2026-02-28 2026-02-28 2026 February',
    );
  });

  it('of what is counted by school terms are of the terms that are over, in their school year', () => {
    const term = (name: string, from: string, to: string) => ({ term: name, from: day(from), to: day(to) });
    const held = indicatorCalled('pep-termly-held-pct');
    const terms = [
      term('2025-summer', '2025-04-22', '2025-07-22'),
      term('2025-autumn', '2025-09-01', '2025-12-19'),
      term('2026-spring', '2026-01-05', '2026-03-27'),
      term('2026-summer', '2026-04-13', '2026-07-21'),
    ];
    const times = periodsInFile(held, day('2026-07-21'), terms).map(({ time }) => time);
    expect(times).toEqual([
      { period: 202425, identifier: 'Summer term' },
      { period: 202526, identifier: 'Autumn term' },
      { period: 202526, identifier: 'Spring term' },
    ]);
    expect(periodsInFile(held, day('2026-07-22'), terms).length).toBe(4);
    const sixTerms = [term('2026-term-1', '2026-01-05', '2026-02-13')];
    expect(periodsInFile(held, day('2026-03-31'), sixTerms).at(-1)?.time.identifier).toBe('February');
  });
});

describe('a CSV file', () => {
  it('runs nothing in a spreadsheet, and keeps numbers as they are', () => {
    const cells = ['=1+1', '+44', '-A1', '@SUM(A1)', '\tx', '\rx', '-3', "O'Neil", 'a,"b"'];
    const table = {
      ...{ title: 'Text', rows: cells },
      columns: [{ name: 'text', says: 'Text', kind: 'text', of: (text: string) => text }] as const,
    };
    expect(csvOf(table)).toBe(
      `text\r\n'=1+1\r\n'+44\r\n'-A1\r\n'@SUM(A1)\r\n'\tx\r\n"'\rx"\r\n-3\r\nO'Neil\r\n"a,""b"""\r\n`,
    );
  });
});
