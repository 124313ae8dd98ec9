import { EventDoorInMemory } from './event-door.memory.js';
import type { Asked, ImportFollower } from './import-follower.port.js';
import { followImport, ImportCancelled } from './follow-import.js';
import { importSsda903 } from './import-ssda903.js';
import { withFolder } from './returns-folder.given.js';
import { RowAccounts } from './row-accounts.js';

const children = Array.from({ length: 450 }, (_, place) => String(1_000 + place));
const headers = {
  'header.csv': [
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    ...children.map((child) => `${child},1,01/02/2005,WBRI,UN3,,`),
  ].join('\n'),
};

/** Somebody who looks at how far it is, and asks these things one after another, then nothing more. */
const watching = (...asks: readonly Asked[]) => {
  const heard: string[] = [];
  const follower: ImportFollower = {
    begin: ({ name, unit }) => {
      heard.push(`begun ${name} ${unit}`);
      return Promise.resolve(7);
    },
    tell: (run, { stage, done, of, recorded }) => {
      const rows =
        stage === 'recording' ? `${String(done)} of ${String(of)}, recorded ${String(recorded)}` : '';
      heard.push(`${String(run)} ${stage} ${rows}`.trim());
      return Promise.resolve(asks[heard.length - 2] ?? 'go-on');
    },
    end: (run, outcome, { read, recorded, duplicates }) => {
      heard.push(`${String(run)} ${outcome}: ${[read, recorded, duplicates].join(', ')}`);
      return Promise.resolve();
    },
  };
  return { heard, follower };
};

/** Tells between any two batches, and waits for no time at all. */
const importing = (follower: ImportFollower, door = new EventDoorInMemory(), files: object = headers) => {
  const accounts = new RowAccounts();
  const pauses: boolean[] = [];
  const given = {
    ...{ follower, named: { name: 'return-2018', unit: 'rows' } as const, accounts: () => accounts.totals() },
    ...{ onPause: (paused: boolean) => pauses.push(paused), everyMs: 0 },
  };
  const ended = withFolder(files as Readonly<Record<string, string>>, (folder) =>
    followImport(given, (onProgress) =>
      importSsda903({
        ...{ folder, yearEnding: '2018-03-31', authority: 'E09000014', door, accounts, onProgress },
        hash: (postcode) => postcode,
      }),
    ),
  );
  return { ended, pauses, door };
};

describe('an import that is followed', () => {
  it('says that it has begun, how far it is between batches, and what came of it', async () => {
    const { heard, follower } = watching();
    await importing(follower).ended;
    expect(heard).toEqual([
      ...['begun return-2018 rows', '7 reading'],
      ...['7 recording 0 of 450, recorded 0', '7 recording 200 of 450, recorded 200'],
      ...['7 recording 400 of 450, recorded 400', '7 finished: 450, 450, 0'],
    ]);
  });

  it('waits while a pause is asked for, with nothing posted meanwhile, and goes on from there', async () => {
    const { heard, follower } = watching('go-on', 'go-on', 'pause', 'pause', 'go-on');
    const { ended, pauses } = importing(follower);
    expect(await ended).toMatchObject({ read: 450, recorded: 450 });
    expect(pauses).toEqual([true, false]);
    expect(heard.filter((line) => line === '7 recording 200 of 450, recorded 200')).toHaveLength(3);
  });

  it('stops where it is cancelled: what was recorded stays, and the same folder again goes on', async () => {
    const { heard, follower } = watching('go-on', 'go-on', 'cancel');
    const { ended, door } = importing(follower);
    await expect(ended).rejects.toThrow(ImportCancelled);
    expect(door.recorded).toHaveLength(200);
    expect(heard.at(-1)).toBe('7 cancelled: 450, 200, 0');
    const again = await importing(watching().follower, door).ended;
    expect(again).toMatchObject({ read: 450, recorded: 250, duplicates: 200 });
  });

  it('is cancelled while it waits, and while it reads', async () => {
    const paused = watching('pause', 'pause', 'cancel');
    const { ended, door } = importing(paused.follower);
    await expect(ended).rejects.toThrow('cancelled on the page Imports');
    expect(door.recorded).toEqual([]);
    expect(paused.heard.at(-1)).toBe('7 cancelled: 0, 0, 0');
  });

  it('says that it has failed, and fails with what it failed with', async () => {
    const { heard, follower } = watching();
    const door = new EventDoorInMemory();
    door.post = () => Promise.reject(new Error('the server has gone'));
    await expect(importing(follower, door).ended).rejects.toThrow('the server has gone');
    expect(heard.at(-1)).toBe('7 failed: 450, 0, 0');
  });

  it('is no import where there is nothing to read', async () => {
    const { heard, follower } = watching();
    await expect(importing(follower, undefined, { 'notes.txt': 'nothing' }).ended).rejects.toThrow(
      'has no .csv',
    );
    expect(heard).toEqual([]);
  });
});
