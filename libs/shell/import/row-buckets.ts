import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReturnRow } from '../../core/ssda903/return-row.js';

/** Text kept of a bucket before it goes to disk. */
const bufferedCharacters = 64 * 1024;

/** Bytes of a return that one bucket may hold: a bucket is all that is in memory at one time. */
const bytesPerBucket = 4 * 1024 * 1024;
const mostBuckets = 512;

export const bucketsFor = (bytes: number): number =>
  Math.min(mostBuckets, Math.max(1, Math.ceil(bytes / bytesPerBucket)));

/** FNV-1a: spreads children evenly; nothing secret about it. */
const spread = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
};

/** A row without a child stands by itself. */
const keyOf = (row: ReturnRow): string => row.cells.CHILD ?? `${row.file}:${row.line.toString()}`;

/**
 * Rows set down by child in a temporary folder, so that a return of any size is handled a part at a time. The folder can
 * only be read by its owner and is removed afterwards.
 */
export class RowBuckets {
  readonly #buffers: string[];

  private constructor(
    private readonly folder: string,
    readonly count: number,
  ) {
    this.#buffers = Array.from({ length: count }, () => '');
  }

  static async create(count: number): Promise<RowBuckets> {
    return new RowBuckets(await mkdtemp(join(tmpdir(), 'caretally-import-')), count);
  }

  async add(row: ReturnRow): Promise<void> {
    const bucket = spread(keyOf(row)) % this.count;
    const buffer = `${this.#buffers[bucket] ?? ''}${JSON.stringify(row)}\n`;
    this.#buffers[bucket] = buffer;
    if (buffer.length > bufferedCharacters) await this.#flush(bucket);
  }

  /** The rows of a bucket in the order in which they were added. */
  async rows(bucket: number): Promise<readonly ReturnRow[]> {
    await this.#flush(bucket);
    const text = await readFile(this.#pathOf(bucket), 'utf8');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ReturnRow);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  #pathOf(bucket: number): string {
    return join(this.folder, `${bucket.toString()}.ndjson`);
  }

  async #flush(bucket: number): Promise<void> {
    await appendFile(this.#pathOf(bucket), this.#buffers[bucket] ?? '', { mode: 0o600 });
    this.#buffers[bucket] = '';
  }
}
