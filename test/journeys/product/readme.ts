import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './app.js';

/** The first question that the README asks, and the answer it shows. */
export const readmeExample = async (): Promise<{ readonly path: string; readonly answer: object }> => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const path = /http:\/\/127\.0\.0\.1:8080(\/indicators\/[^"]+\/figures\?[^"]+)"/.exec(readme)?.[1];
  const answer = /```json\n([^`]+)```/.exec(readme)?.[1];
  if (path === undefined || answer === undefined)
    throw new Error('README.md asks no figure with curl, or shows no answer as json: the journey follows it');
  return { path, answer: JSON.parse(answer) as object };
};

/** A file of docs/examples, parsed. */
export const example = async (name: string): Promise<object> =>
  JSON.parse(await readFile(join(root, 'docs/examples', name), 'utf8')) as object;
