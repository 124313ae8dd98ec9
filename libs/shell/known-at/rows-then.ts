import type { Client } from '../platform/database.js';
import type { KnownThen, Then } from './known-then.js';

/** Rows may move on between two statements: then more children have been touched, and it is asked again. */
const attempts = 5;

/** Reads rows together with what is known of the children they do not tell about. */
export const withRowsThen = async <Kept, Read extends { readonly position: number }>(
  client: Client,
  then: Then<Kept>,
  rowsAt: number,
  read: (without: readonly string[]) => Promise<Read | undefined>,
): Promise<{ readonly known: KnownThen<Kept>; readonly rows: Read | undefined }> => {
  let expected = rowsAt;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await then.upToNow(client, expected);
    const rows = await read(known.without);
    if (rows === undefined || then.covers(rows.position)) return { known, rows };
    expected = rows.position;
  }
  throw new Error('the read models moved on faster than they could be read: it may be asked again');
};
