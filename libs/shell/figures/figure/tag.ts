import { createHash } from 'node:crypto';
import { isoDate } from '../../../core/kernel/day.js';
import type { Asking } from '../asking.js';
import type { State } from '../known-at/state.js';

/** Names an answer: the same state of the log, definitions and question have the same answer for ever. */
export const tagOf = (
  { authority, indicator, when, by }: Asking,
  { position, digest }: State,
  ourDigest: string,
): string => {
  const asked = [
    authority,
    indicator.id,
    isoDate(when.from),
    isoDate(when.to),
    by?.id ?? '',
    digest ?? '',
    ourDigest,
  ];
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 22);
  return `"${String(position)}-${hash}"`;
};
