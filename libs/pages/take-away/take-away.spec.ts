import { indicators } from '../../core/indicators/indicators.generated.js';
import { day, isoDate } from '../../core/kernel/day.js';
import { csvOf } from './csv.js';
import { csvMetadata } from './csvw.js';
import { monthsBefore, tidyFigures } from './tidy-figures.js';
import type { Table } from './table.js';
import { workbookOf } from './workbook.js';

const share = indicators.find(({ id }) => id === 'rhi-completed-pct');
const missing = indicators.find(({ id }) => id === 'cla-missing-children-in-period');
if (!share || !missing) throw new Error('expected both indicators');

const june = { authority: 'E09000901', on: '2025-06-30' } as const;
const shares = tidyFigures(share, 'ageBand', [
  { ...june, group: 'Total', value: 50, numerator: 1, denominator: 2 },
  { ...june, group: '10 to 15', value: null, numerator: 0, denominator: 0 },
]);

describe('figures to take away', () => {
  it('stand in the tidy layout of Explore Education Statistics, with a Total', () => {
    expect(csvOf(shares).split('\r\n')).toEqual([
      'time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,age_band,value_percent,numerator_count,denominator_count',
      '2025,June,Local authority,E92000001,England,E09000901,Total,50,1,2',
      '2025,June,Local authority,E92000001,England,E09000901,10 to 15,x,0,0',
      '',
    ]);
  });

  it('say z where there is no denominator to have', () => {
    const counts = tidyFigures(missing, undefined, [
      { ...june, group: 'Total', value: 5, numerator: 5, denominator: null },
    ]);
    expect(csvOf(counts).split('\r\n')[1]).toBe(
      '2025,June,Local authority,E92000001,England,E09000901,5,5,z',
    );
  });

  it('tell programs the type of each column', () => {
    const metadata = JSON.parse(csvMetadata('rhi-completed-pct.csv', shares)) as {
      readonly tableSchema: {
        readonly columns: readonly { readonly name: string; readonly datatype: string }[];
      };
    };
    expect(metadata.tableSchema.columns.map(({ name, datatype }) => [name, datatype])).toContainEqual([
      'value_percent',
      'number',
    ]);
  });

  it('are of complete months, the oldest first', () => {
    const months = monthsBefore(day('2026-03-15'), 3).map(({ from, to }) => [isoDate(from), isoDate(to)]);
    expect(months).toEqual([
      ['2025-12-01', '2025-12-31'],
      ['2026-01-01', '2026-01-31'],
      ['2026-02-01', '2026-02-28'],
    ]);
  });
});

describe('an Excel workbook', () => {
  const risky: Table<string> = {
    title: 'Lists: what [is] due?',
    columns: [{ name: 'text', says: 'Text', kind: 'text', of: (text) => text }],
    rows: ['=1+1', '@SUM(A1)', '+44', '-A1'],
  };

  it('holds text as text, nothing hidden, no links and nobody’s name', async () => {
    const parts = await partsOf(await workbookOf(risky));
    const all = [...parts.values()].join('\n');
    expect(all).not.toMatch(
      /<f[ >]|state="(veryH|h)idden"|pivotCache|externalLink|<dc:creator>|lastModifiedBy/,
    );
    expect([...parts.keys()].filter((name) => name.startsWith('docProps/'))).toEqual([]);
    expect(parts.get('xl/sharedStrings.xml')).toContain('<t>=1+1</t>');
  });
});

/** The files of a workbook, by name. */
const partsOf = async (workbook: Buffer): Promise<ReadonlyMap<string, string>> => {
  const { unzipSync, strFromU8 } = await import('fflate');
  return new Map(
    Object.entries(unzipSync(new Uint8Array(workbook))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
};
