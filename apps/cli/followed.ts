import { ImportFollowerOverHttp } from '../../libs/shell/import/import-follower.http.js';
import type { ImportNamed } from '../../libs/shell/import/import-follower.port.js';
import { followImport, ImportCancelled, type Follow } from '../../libs/shell/import/follow-import.js';
import type { RowCounts } from '../../libs/shell/import/row-accounts.js';
import type { ServerDoor } from '../../libs/shell/import/server-door.js';
import type { Progress } from './progress.js';
import { Mistake } from './server.js';

/** Somebody stopped it on purpose: a script may tell that from a mistake. */
class Cancelled extends Mistake {
  override readonly status = 3;
}

interface ToShow {
  readonly door: ServerDoor;
  readonly named: ImportNamed;
  readonly accounts: () => RowCounts;
  readonly progress: Progress;
}

const cancelledInWords = ({ recorded, duplicates }: RowCounts, { unit }: ImportNamed): string =>
  `cancelled on the page Imports: ${String(recorded)} ${unit} were recorded and stay recorded, ${String(duplicates)} were there before. ` +
  'The same command again goes on where it stopped; nothing is recorded twice';

/** An import that is shown here and on the page Imports, and that obeys what is asked of it there. */
export const followed = async <Answer>(
  { door, named, accounts, progress }: ToShow,
  work: (follow: Follow) => Promise<Answer>,
): Promise<Answer> => {
  const follower = new ImportFollowerOverHttp(door);
  const onPause = (paused: boolean): void => {
    progress.say(
      paused ? 'paused on the page Imports: it waits until somebody lets it go on there' : 'goes on',
    );
  };
  try {
    return await followImport({ follower, named, accounts, onPause }, (follow) =>
      work(async (stage) => {
        progress.update(stage.done, stage.of);
        await follow(stage);
      }),
    );
  } catch (error) {
    progress.stop();
    throw error instanceof ImportCancelled ? new Cancelled(cancelledInWords(accounts(), named)) : error;
  }
};
