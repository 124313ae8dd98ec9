import { strFromU8, unzipSync } from 'fflate';
import type { Table } from './table.js';
import { workbookOf } from './workbook.js';

interface Row {
  readonly what: string;
  readonly on: string | null;
  readonly days: number;
}

const risky: Table<Row> = {
  title: 'Lists: what [is] due?',
  columns: [
    { name: 'what', says: 'What is due', kind: 'text', of: ({ what }) => what },
    { name: 'on', says: 'Due on', kind: 'date', of: ({ on }) => on },
    { name: 'days', says: 'Days over', kind: 'number', of: ({ days }) => days },
  ],
  rows: [
    { what: '=1+1', on: '2026-03-29', days: 4 },
    { what: '+44', on: null, days: -3 },
    { what: '-A1', on: 'some day', days: 0.5 },
    { what: '@SUM(A1)', on: '2024-02-29', days: 0 },
    { what: '\t=1+1', on: null, days: 0 },
    { what: '\r=1+1', on: null, days: 0 },
    { what: `<f>1+1</f>${'long '.repeat(50)}`, on: null, days: 0 },
  ],
};

/** The files of a workbook, by name. */
const partsOf = (workbook: Buffer): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(new Uint8Array(workbook))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

let parts: ReadonlyMap<string, string>;
let sheet: string;

beforeAll(async () => {
  parts = partsOf(await workbookOf(risky));
  sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
});

/** What stands in a cell, as the sheet has it. */
const cell = (at: string): string => new RegExp(`<c r="${at}"[^>]*>.*?</c>`).exec(sheet)?.[0] ?? '';

/** The texts that cells point to by number. */
const texts = (): readonly string[] =>
  [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text = '']) => text,
  );

describe('an Excel workbook', () => {
  it('holds no formula, nothing hidden, no link to elsewhere and no name of a range', () => {
    const all = [...parts.values()].join('\n');
    expect(all).not.toMatch(
      /<f[ >/]|state="(veryH|h)idden"|hidden="|pivotCache|externalLink|<definedName |hyperlink/,
    );
    expect([...parts.keys()].toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(all).not.toContain('TargetMode="External"');
  });

  it('has one sheet, named as the format allows, and nobody’s name in its properties', () => {
    expect(parts.get('xl/workbook.xml')).toMatch(
      /<sheets><sheet [^>]*name="Lists  what  is  due "\/><\/sheets>/,
    );
    expect([...parts.keys()].filter((name) => name.startsWith('docProps/'))).toEqual([]);
    expect([...parts.values()].join('\n')).not.toMatch(/<dc:creator>|lastModifiedBy|<Company>/);
  });

  it('keeps text that begins like a formula as text', () => {
    for (const [at, text] of [
      ['A2', '=1+1'],
      ['A3', '+44'],
      ['A4', '-A1'],
      ['A5', '@SUM(A1)'],
      ['A6', '\t=1+1'],
      ['A7', '\r=1+1'],
    ] as const) {
      const [, index] = / t="s"><v>(\d+)<\/v>/.exec(cell(at)) ?? [];
      expect(texts()[Number(index)]).toBe(text);
    }
  });

  it('has numbers that are numbers and dates that are dates', () => {
    expect(cell('C2')).toBe('<c r="C2"><v>4</v></c>');
    expect(cell('C3')).toBe('<c r="C3"><v>-3</v></c>');
    // Days since 1899-12-30.
    expect(cell('B2')).toBe('<c r="B2" s="2"><v>46110</v></c>');
    expect(cell('B5')).toBe('<c r="B5" s="2"><v>45351</v></c>');
    expect(cell('B4')).toContain(' t="s"');
    expect(parts.get('xl/styles.xml')).toContain('formatCode="yyyy-mm-dd"');
  });

  it('keeps its headings in sight, and its columns as wide as what is in them', () => {
    expect(sheet).toContain('<pane ySplit="1" xSplit="0" topLeftCell="A2"');
    expect(sheet).toMatch(/state="frozen"/);
    expect([...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([
      48, 12, 12,
    ]);
  });
});
