import { eventInWords } from '../frame/event-in-words.js';
import type { QuarantineState } from '../../shell/event-log/quarantined-event.js';

const withCapital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** `caretally.pep-submitted.v1` as "PEP submitted"; what is not of our vocabulary stays as it was sent. */
export const typeInWords = (type: string): string => {
  const [, version] = /^caretally\.[a-z0-9-]+\.v(\d+)$/.exec(type) ?? [];
  if (version === undefined) return type;
  return version === '1' ? eventInWords(type) : `${eventInWords(type)}, version ${version}`;
};

/** `turned-18-still-open` as "Turned 18 still open". */
export const kindInWords = (kind: string): string =>
  withCapital(kind.replaceAll('-', ' ')).replaceAll(/\bpep\b/gi, 'PEP');

/** `/data/placement/type` as "placement, type": where in the event it is. */
export const whereInWords = (pointer: string): string => {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const inside = parts[0] === 'data' && parts.length > 1 ? parts.slice(1) : parts;
  return inside.length === 0 ? 'the event' : inside.join(', ');
};

/** What became of an event that could not be taken. */
export const stateInWords: Readonly<Record<QuarantineState, string>> = {
  waiting: 'Waits',
  replayed: 'Taken since',
  discarded: 'Discarded',
};
