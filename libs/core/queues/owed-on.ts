import type { Rule } from '../case-record/obligation.js';
import { keyOfIncident } from './incident-key.js';

/** A row of a queue. */
export interface RowOfQueue {
  readonly queue: string;
  readonly entry: string;
}

interface Owed {
  readonly rule: Pick<Rule, 'id'>;
  readonly key: string;
}

const sameKey = ({ key }: Owed): string => key;

/** Which rules a queue lists what is owed by, and under which key. */
const listedBy: readonly {
  readonly rule: RegExp;
  readonly queue: string;
  readonly entry: (owed: Owed) => string;
}[] = [
  { rule: /^visit-/, queue: 'visits', entry: sameKey },
  { rule: /^looked-after-review-/, queue: 'reviews', entry: sameKey },
  { rule: /^health-assessment-/, queue: 'health-assessments', entry: sameKey },
  { rule: /^first-pep$/, queue: 'peps-not-held', entry: ({ key }) => `first ${key}` },
  { rule: /^pep-every-term$/, queue: 'peps-not-held', entry: sameKey },
  { rule: /^return-interview$/, queue: 'return-interviews', entry: keyOfIncident },
  { rule: /^pathway-/, queue: 'pathway-plans', entry: sameKey },
];

/** The row on which something owed stands, has stood or will stand. Undefined where no queue lists what the rule owes. */
export const rowOf = (owed: Owed): RowOfQueue | undefined => {
  const found = listedBy.find(({ rule }) => rule.test(owed.rule.id));
  return found && { queue: found.queue, entry: found.entry(owed) };
};
