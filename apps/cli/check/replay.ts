import { throwAwayAuthority } from '../../../libs/core/events/throw-away-authority.js';
import { call, Mistake, post, type Address } from '../server.js';
import type { ExampleHistory, Expectation } from './example-history.js';

type Figure = Readonly<Record<string, unknown>> & { readonly knownAt: string };

/** One expected number that came out otherwise. */
export interface Difference {
  readonly asked: string;
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
}

interface BatchAnswer {
  readonly items: readonly {
    readonly id?: string;
    readonly status: string;
    readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  }[];
}

const askedIn = ({ indicator, on, from, to, by, knownAfter }: Expectation): string =>
  [
    indicator,
    on === undefined ? `from ${from ?? '?'} to ${to ?? '?'}` : `on ${on}`,
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(knownAfter === undefined ? [] : [`as known after ${knownAfter} events`]),
  ].join(' ');

const batchOf = (events: ExampleHistory['events'], authority: string): readonly object[] =>
  events.map((event) => ({
    ...event,
    authority,
    subject: event.subject.startsWith('authority/') ? `authority/${authority}` : event.subject,
  }));

const postAll = async (
  address: Address,
  authority: string,
  events: ExampleHistory['events'],
): Promise<void> => {
  for (let start = 0; start < events.length; start += 1_000) {
    const { items } = await post<BatchAnswer>(
      address,
      '/events',
      batchOf(events.slice(start, start + 1_000), authority),
      { 'content-type': 'application/cloudevents-batch+json', prefer: 'wait=30' },
    );
    const refused = items.find(({ status }) => status !== 'recorded' && status !== 'duplicate');
    if (!refused) continue;
    const reasons = (refused.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ');
    throw new Mistake(`event ${refused.id ?? '?'} was ${refused.status}: ${reasons}`);
  }
};

const figureFor = (
  address: Address,
  authority: string,
  { indicator, on, from, to, by }: Expectation,
  knownAt: string | undefined,
): Promise<Figure> => {
  const query = new URLSearchParams(
    Object.entries({ authority, on, from, to, by, knownAt }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return call<Figure>(address, `/indicators/${encodeURIComponent(indicator)}/figures?${query.toString()}`);
};

const comparedFields = ['value', 'numerator', 'denominator'] as const;

const differencesOf = (expected: Expectation, found: Figure): readonly Difference[] => {
  const asked = askedIn(expected);
  const companions = (found['companions'] ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...comparedFields
      .filter((field) => expected[field] !== undefined && expected[field] !== found[field])
      .map((what) => ({ asked, what, expected: expected[what], found: found[what] })),
    ...Object.entries(expected.companions ?? {})
      .filter(([name, value]) => companions[name] !== value)
      .map(([name, value]) => ({
        asked,
        what: `companions.${name}`,
        expected: value,
        found: companions[name],
      })),
  ];
};

/** When the log held just so many events: the instant a figure names as what it knew. */
const instantsAfter = async (
  address: Address,
  authority: string,
  { events, expect }: ExampleHistory,
): Promise<ReadonlyMap<number, string>> => {
  const stops = [...new Set([...expect.flatMap(({ knownAfter }) => knownAfter ?? []), events.length])].sort(
    (a, b) => a - b,
  );
  const instants = new Map<number, string>();
  let posted = 0;
  for (const stop of stops) {
    await postAll(address, authority, events.slice(posted, stop));
    posted = stop;
    const some = await figureFor(
      address,
      authority,
      { indicator: 'cla-number-at-date', on: '2000-01-01' },
      undefined,
    );
    instants.set(stop, some.knownAt);
  }
  return instants;
};

/** Replays one history into an authority of its own through the public door, and compares every figure expected of it. */
export const replay = async (address: Address, history: ExampleHistory): Promise<readonly Difference[]> => {
  const authority = throwAwayAuthority(Math.random());
  const instants = await instantsAfter(address, authority, history);
  const differences: Difference[] = [];
  for (const expected of history.expect) {
    const knownAt = expected.knownAfter === undefined ? undefined : instants.get(expected.knownAfter);
    differences.push(...differencesOf(expected, await figureFor(address, authority, expected, knownAt)));
  }
  return differences;
};
