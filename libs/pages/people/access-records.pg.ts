import type { Database } from '../../shell/platform/database.js';
import type { Visitor } from './visitor.js';

/**
 * Records who is about to see which children, and then lets the page be made: where it cannot be written nothing is shown,
 * for what it throws is the answer.
 */
export const recordViewing = async (
  database: Database,
  { authority, person, name }: Visitor,
  page: string,
  children: readonly string[],
): Promise<void> => {
  if (children.length === 0) return;
  await database.withAuthority(authority, (client) =>
    client.query(
      'insert into access.viewing (authority, person, name, page, children) values ($1, $2, $3, $4, $5)',
      [authority, person, name, page, [...new Set(children)]],
    ),
  );
};
