import { call, serverAddress } from './server.js';

export interface ExplainOptions {
  readonly child: string;
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
  readonly authority?: string;
  readonly knownAt?: string;
  readonly json?: boolean;
}

interface ExplainedCriterion {
  readonly asks: string;
  readonly words: string;
  readonly verdict: string;
  readonly events: readonly { readonly id: string }[];
}

interface Explanation {
  readonly title: string;
  readonly explained: readonly {
    readonly standing: string;
    readonly counts: string;
    readonly item?: { readonly first: string; readonly last?: string | null };
    readonly criteria: readonly ExplainedCriterion[];
  }[];
}

const inWords = ({ title, explained }: Explanation): string =>
  [
    title,
    ...explained.flatMap(({ standing, counts, item, criteria }) => [
      `${standing} (${counts}${item ? `, ${item.first} to ${item.last ?? 'open'}` : ''})`,
      ...criteria.map(
        ({ asks, words, verdict, events }) =>
          `  ${verdict.padEnd(11)} ${asks}: ${words}${events.length > 0 ? ` [${events.map(({ id }) => id).join(', ')}]` : ''}`,
      ),
    ]),
  ].join('\n');

export const runExplain = async (indicator: string, { json, ...asked }: ExplainOptions): Promise<void> => {
  const query = new URLSearchParams(Object.entries(asked));
  const path = `/indicators/${encodeURIComponent(indicator)}/explanation?${query.toString()}`;
  const explanation = await call<Explanation>(await serverAddress(), path);
  console.log(json ? JSON.stringify(explanation) : inWords(explanation));
};
