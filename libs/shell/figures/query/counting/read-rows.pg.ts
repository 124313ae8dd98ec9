import type { Timeline } from '../../../../core/kernel/timeline.js';
import type { Standing } from '../../../../core/counting/standing.js';
import type { Client } from '../../../platform/database.js';
import type { HeldItem } from './held-items.js';
import { readItems } from './read-items.pg.js';
import { inOrder, type RowsAsked, type RowsByChild } from './rows-of-children.js';
import { standingsOfChildren } from './standings-of-children.pg.js';

/** The live rows of everybody, or of some. */
export const readRows = async (
  client: Client,
  authority: string,
  { spans, measures }: RowsAsked,
  some?: readonly string[],
): Promise<RowsByChild> => {
  const children = new Map<string, { items: HeldItem[]; standings: Map<string, Timeline<Standing>> }>();
  for (const item of await readItems(client, authority, spans, some)) {
    const child = children.get(item.child);
    if (child) child.items.push(item);
    else children.set(item.child, { items: [item], standings: new Map() });
  }
  for (const { items } of children.values()) items.sort(inOrder);
  for (const each of await standingsOfChildren(client, authority, measures, [...children.keys()])) {
    children.get(each.child)?.standings.set(each.measure, each.standings);
  }
  return children;
};
