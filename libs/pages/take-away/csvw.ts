import type { Column, Table } from './table.js';
import { symbols } from './tidy-figures.js';

/** What may stand where a number would: nothing, or a symbol of official statistics. */
const nulls = ['', ...Object.values(symbols)];

const datatypes: Readonly<Record<Column<never>['kind'], string>> = {
  text: 'string',
  number: 'number',
  date: 'date',
};

/** What a CSV file of ours is, for programs: CSV on the Web (W3C), with the type of each column and its words. */
export const csvMetadata = <Row>(url: string, { title, columns, key }: Table<Row>): string =>
  JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url,
      'dc:title': title,
      tableSchema: {
        columns: columns.map(({ name, says, kind }) => ({
          name,
          titles: name,
          'dc:description': says,
          datatype: datatypes[kind],
          ...(kind === 'number' && { null: nulls }),
        })),
        ...(key && { primaryKey: key }),
      },
    },
    undefined,
    2,
  );
