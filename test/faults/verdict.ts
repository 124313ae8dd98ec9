import type { Ledger } from './ledger.js';
import type { Logged } from './what-is-there.js';

const some = (all: readonly string[]): string =>
  `${all.slice(0, 5).join(', ')}${all.length > 5 ? ` and ${all.length - 5} more` : ''}`;

const unless = (all: readonly string[], words: string): readonly string[] =>
  all.length === 0 ? [] : [`${all.length} ${words}: ${some(all)}`];

/** What is wrong with a log that should hold each of these events once, the acknowledged ones where they were promised. */
export const faultsOfLog = (
  log: readonly Logged[],
  sent: readonly { readonly id: string }[],
  ledger: Ledger,
): readonly string[] => {
  const found = new Map(log.map(({ id, position }) => [id, position]));
  const ids = log.map(({ id }) => id);
  const gaps = log.flatMap(({ position }, index) => (position === index + 1 ? [] : [String(position)]));
  const elsewhere = [...ledger.positions].filter(([id, position]) => found.get(id) !== position);
  const missing = sent.filter(({ id }) => !found.has(id)).map(({ id }) => id);
  return [
    ...ledger.contradictions,
    ...unless(
      elsewhere.map(([id]) => id),
      'acknowledged events are not where they were acknowledged',
    ),
    ...unless(missing, 'events are not in the log'),
    ...unless(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      'events are in the log more than once',
    ),
    ...unless(gaps, 'positions do not follow on'),
  ];
};

export const faultsOfReadModels = ({
  differs,
  parked,
}: {
  readonly differs: readonly string[];
  readonly parked: number;
}): readonly string[] => [
  ...unless(differs, 'measures do not add up'),
  ...(parked === 0 ? [] : [`${parked} children are parked`]),
];

/** The lines that one run has and the other has not. */
export const differences = (
  what: string,
  disturbed: readonly string[],
  undisturbed: readonly string[],
): readonly string[] => {
  const [ours, theirs] = [new Set(disturbed), new Set(undisturbed)];
  return [
    ...unless(
      disturbed.filter((line) => !theirs.has(line)),
      `${what} only after the killings`,
    ),
    ...unless(
      undisturbed.filter((line) => !ours.has(line)),
      `${what} only in the undisturbed run`,
    ),
  ];
};
