import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isoDate } from '../../../libs/core/events/event-type.js';
import { Mistake } from '../server.js';

const companions = z.record(z.string(), z.number().nullable());

const expectation = z.strictObject({
  indicator: z.string(),
  on: isoDate().optional(),
  from: isoDate().optional(),
  to: isoDate().optional(),
  by: z.string().optional(),
  /** As known after the first so many events. */
  knownAfter: z.int().nonnegative().optional(),
  value: z.number().nullable().optional(),
  numerator: z.number().optional(),
  denominator: z.number().nullable().optional(),
  companions: companions.optional(),
  breakdown: z.array(z.looseObject({ key: z.string() })).optional(),
});

const exampleHistory = z.strictObject({
  name: z.string(),
  why: z.string().optional(),
  events: z.array(z.looseObject({ id: z.string(), subject: z.string() })).min(1),
  expect: z.array(expectation).min(1),
});

export type Expectation = z.output<typeof expectation>;
export type ExampleHistory = z.output<typeof exampleHistory> & { readonly file: string };

const suffix = '.case.json';

const readOne = async (folder: string, file: string): Promise<ExampleHistory> => {
  const text = await readFile(join(folder, file), 'utf8');
  try {
    return { ...exampleHistory.parse(JSON.parse(text)), file };
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Mistake(`${file} is no example history: ${reason}`);
  }
};

/** Every `*.case.json` of a folder. */
export const readExampleHistories = async (folder: string): Promise<readonly ExampleHistory[]> => {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(suffix)).sort();
  if (files.length === 0) throw new Mistake(`${folder} has no *${suffix} file`);
  return Promise.all(files.map((file) => readOne(folder, file)));
};
