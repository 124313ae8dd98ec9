import type { FastifyReply } from 'fastify';
import { csvOf } from './csv.js';
import type { Table } from './table.js';
import { workbookOf } from './workbook.js';

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/csvm+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Says that an answer is a file to be kept. Its name is of our own making: ids and dates, never a child. */
export const asFile = (reply: FastifyReply, name: string, ending: keyof typeof types): void => {
  void reply.headers({
    'content-type': types[ending],
    'content-disposition': `attachment; filename="${name}.${ending}"`,
  });
};

/** A table as the content of an answer that is a CSV file. */
export const asCsvFile = <Row>(reply: FastifyReply, name: string, table: Table<Row>): string => {
  asFile(reply, name, 'csv');
  return csvOf(table);
};

/** A table as the content of an answer that is an Excel file. */
export const asExcelFile = <Row>(reply: FastifyReply, name: string, table: Table<Row>): Promise<Buffer> => {
  asFile(reply, name, 'xlsx');
  return workbookOf(table);
};
