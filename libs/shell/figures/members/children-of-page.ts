import type { Client } from '../../platform/database.js';
import type { FiguresParts } from '../figures-parts.js';
import { withRowsThen } from '../../known-at/rows-then.js';
import type { State } from '../../known-at/state.js';
import { listChildren } from '../sums/children-statement.js';
import type { Listed } from './measure-of-members.js';
import type { MembersQuery } from './members.query.js';
import { unitsListed } from './units-listed.js';

/** As the database orders them: by their bytes. */
const inByteOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The children of a page, and the state they were found in, which may be later than the one read before. */
export interface ChildrenOfPage {
  readonly state: State;
  readonly children: readonly string[];
}

const listAsked = ({ asking, key, place, limit }: MembersQuery, without: readonly string[] | undefined) => ({
  authority: asking.authority,
  when: asking.when,
  by: asking.by?.id,
  key,
  from: place?.child ?? '',
  // One more for those shown already, one more to know whether there are others.
  limit: limit + 2,
  without,
});

const childrenThen = async (
  client: Client,
  query: MembersQuery,
  list: Listed,
  state: State,
  { thens }: FiguresParts,
): Promise<ChildrenOfPage> => {
  const then = thens.at(query.asking.authority, state.position);
  const { known, rows } = await withRowsThen(client, then, state.rowsAt, (without) =>
    listChildren(client, list, listAsked(query, without)),
  );
  const { when, by } = query.asking;
  const from = query.place?.child ?? '';
  const touched = [...known.children]
    .filter(([child]) => inByteOrder(child, from) >= 0)
    .filter(([, tallies]) => unitsListed(list, tallies, when, by?.id, query.key).length > 0)
    .map(([child]) => child);
  const children = [...(rows?.children ?? []), ...touched].sort(inByteOrder).slice(0, query.limit + 2);
  return { state, children };
};

export const childrenOfPage = async (
  client: Client,
  query: MembersQuery,
  list: Listed,
  state: State,
  parts: FiguresParts,
): Promise<ChildrenOfPage> => {
  if (list.standings.length === 0) return { state, children: [] };
  if (state.position !== state.rowsAt) return childrenThen(client, query, list, state, parts);
  const rows = await listChildren(client, list, listAsked(query, undefined));
  if (rows === undefined) return { state, children: [] };
  const { position, digest, recordedAt, children } = rows;
  if (position !== state.position && (query.place ?? query.asking.knownAt) !== undefined) {
    return childrenThen(client, query, list, { ...state, rowsAt: position }, parts);
  }
  const found = { position, rowsAt: position, digest, recordedAt: recordedAt ?? undefined };
  return { state: found, children: children ?? [] };
};
