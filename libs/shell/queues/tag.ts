import { createHash } from 'node:crypto';
import type { State } from '../known-at/state.js';

/** Names an answer: the same state of the log, definitions and question have the same answer for ever. */
export const tagOf = (
  { position, digest }: State,
  ourDigest: string,
  question: readonly unknown[],
): string => {
  const hash = createHash('sha256').update(JSON.stringify([...question, digest ?? '', ourDigest]));
  return `"${String(position)}-${hash.digest('base64url').slice(0, 22)}"`;
};
