import { CsvError, parse, type Parser } from 'csv-parse';

/** One record and the line it begins on, the first line being 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record of more bytes is a quotation mark that was never closed. */
const longestRecordBytes = 256 * 1024;

const delimiters = [',', '\t', ';'] as const;

/** The delimiter of the first line: the one that occurs most in it. */
export const delimiterOf = (firstLine: string): string => {
  const count = (delimiter: string): number => firstLine.split(delimiter).length - 1;
  return [...delimiters].sort((one, other) => count(other) - count(one))[0] ?? ',';
};

const breaksWithin = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split(/\r\n|\n|\r/).length - 1, 0);

/** A cell over several lines with delimiters in it is no cell: a stray quotation mark was closed rows later. */
const swallowsRows = (cells: readonly string[], delimiter: string): boolean =>
  cells.some((cell) => /[\r\n]/.test(cell) && cell.includes(delimiter));

/** `"a ""b"""` is `a "b"`, where quotation marks could not be trusted to enclose cells. */
const unquoted = (cell: string): string => {
  const text = cell.trim();
  const inner = /^"(.*)"$/.exec(text)?.[1];
  return inner === undefined ? text : inner.replaceAll('""', '"').trim();
};

const parserOf = (delimiter: string, quotes: boolean): Parser =>
  parse({
    delimiter,
    quote: quotes ? '"' : false,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    max_record_size: longestRecordBytes,
  });

const ended = (parser: Parser): Promise<void> =>
  new Promise((resolve, reject) => {
    parser.once('error', reject);
    parser.once('readable', resolve);
    parser.once('end', resolve);
    parser.end();
  });

function* parsedBy(parser: Parser): Generator<readonly string[]> {
  for (let record: unknown = parser.read(); record !== null; record = parser.read()) yield record as string[];
}

/** Fed and drained by hand: a stream that fails would drop the good records that it still holds. */
async function* recordsOf(text: AsyncIterable<string>, parser: Parser): AsyncGenerator<readonly string[]> {
  let failure: Error | undefined;
  parser.on('error', (error) => (failure = error));
  for await (const piece of text) {
    parser.write(piece);
    yield* parsedBy(parser);
    if (failure !== undefined) throw failure;
  }
  await ended(parser);
  yield* parsedBy(parser);
}

/** Thrown where a quotation mark is never closed; the records before it have all been given. */
export class QuoteNotClosed extends Error {
  constructor(readonly line: number) {
    super(`a quotation mark that opens on line ${line.toString()} is never closed`);
  }
}

/** Every line of a text as a record, blank ones too. Quotes off: to read on where they cannot be trusted. */
export async function* csvRecords(
  text: AsyncIterable<string>,
  options: { readonly delimiter: string; readonly quotes: boolean },
): AsyncGenerator<CsvRecord> {
  const clean = options.quotes ? (cell: string) => cell.trim() : unquoted;
  let line = 1;
  try {
    for await (const cells of recordsOf(text, parserOf(options.delimiter, options.quotes))) {
      if (swallowsRows(cells, options.delimiter)) throw new QuoteNotClosed(line);
      yield { line, cells: cells.map(clean) };
      line += 1 + breaksWithin(cells);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new QuoteNotClosed(line);
    throw error;
  }
}
