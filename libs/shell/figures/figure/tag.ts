import { createHash } from 'node:crypto';
import { isoDate } from '../../../core/kernel/day.js';
import type { Asking } from '../asking.js';
import type { State } from '../../known-at/state.js';

const partsOfQuestion = ({ authority, indicator, when, by }: Asking): readonly string[] => [
  authority,
  indicator.id,
  isoDate(when.from),
  isoDate(when.to),
  by?.id ?? '',
];

/** The same for the same question, whenever it is asked. */
export const questionOf = (asking: Asking): string =>
  JSON.stringify([...partsOfQuestion(asking), asking.knownAt ?? '']);

/** Names an answer: the same state of the log, definitions and question have the same answer for ever. */
export const tagOf = (asking: Asking, { position, digest }: State, ourDigest: string): string => {
  const asked = JSON.stringify([...partsOfQuestion(asking), digest ?? '', ourDigest]);
  return `"${String(position)}-${createHash('sha256').update(asked).digest('base64url').slice(0, 22)}"`;
};
