import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** How many bytes are looked at to tell UTF-16 from bytes of one each. */
const sampleBytes = 4096;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const zerosAt = (bytes: Uint8Array, remainder: 0 | 1): number =>
  bytes.filter((byte, index) => byte === 0 && index % 2 === remainder).length;

/** UTF-16 by its mark or, without one, by the zero bytes that Latin letters have in it. */
const wideEncodingOf = (sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (startsWith(sample, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(sample, [0xfe, 0xff])) return 'utf-16be';
  const [even, odd] = [zerosAt(sample, 0), zerosAt(sample, 1)];
  const many = sample.length / 4;
  if (odd > many && even < odd / 4) return 'utf-16le';
  return even > many && odd < even / 4 ? 'utf-16be' : undefined;
};

const firstBytes = async (path: string): Promise<Uint8Array> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const isNotValid = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

const isUtf8 = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) decoder.decode(bytes as Uint8Array, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (isNotValid(error)) return false;
    throw error;
  }
};

/** What is not UTF-8 is taken for the encoding of older Windows programs, which every text is valid in. */
const encodingOf = async (path: string): Promise<string> => {
  const wide = wideEncodingOf(await firstBytes(path));
  if (wide !== undefined) return wide;
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1252';
};

/** The text of a file piece by piece, without its byte-order mark. `onBytes` hears how many bytes were read. */
export async function* textOf(path: string, onBytes: (count: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path));
  for await (const bytes of createReadStream(path)) {
    onBytes((bytes as Uint8Array).length);
    yield decoder.decode(bytes as Uint8Array, { stream: true });
  }
  yield decoder.decode();
}
