import { EventDoorInMemory } from './event-door.memory.js';
import { FolderNotLoadable } from './import-ssda903.js';
import { countsOf, importing } from './returns-folder.given.js';

const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const episodes =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

const smallReturn = {
  'header.csv': `${header}\n101,1,01/02/2005,WBRI,UN3,,\n102,2,03/04/2010,AIND,UN3,,\n`,
  'episodes.csv': `${episodes}
101,01/05/2016,S,C2,N1,U6,PR1,10/10/2017,X1,CREQB,E1 6AN,E2 7AA,
101,10/10/2017,P,C2,N1,K2,PR4,,,,E1 6AN,E3 8BB,SC12345
102,05/06/2017,S,V2,N1,U6,PR1,07/08/2017,E4A,,E1 6AN,E2 7AA,
`,
  'missing.csv': 'CHILD,DOB,MISSING,MIS_START,MIS_END\n101,01/02/2005,M,01/12/2017,03/12/2017\n',
  'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\n101,01/02/2005,01/09/2017,PN1\n',
};

describe('importing a folder', () => {
  it('accounts for every data row, in all and for each file', async () => {
    const door = new EventDoorInMemory();
    const summary = await importing(smallReturn, door);
    expect(countsOf(summary)).toEqual({ read: 7, recorded: 6, duplicates: 0, quarantined: 0, notUsed: 1 });
    expect(summary.files['reviews.csv']).toEqual({
      read: 1,
      recorded: 0,
      duplicates: 0,
      quarantined: 0,
      notUsed: 1,
    });
    expect(summary.findings).toEqual([]);
    expect(door.recorded.map(({ id }) => id).toSorted()).toEqual([
      'child/101/episode/2016-05-01',
      'child/101/episode/2017-10-10',
      'child/101/missing/2017-12-01/end',
      'child/101/missing/2017-12-01/start',
      'child/101/registered',
      'child/102/episode/2017-06-05',
      'child/102/episode/2017-06-05/ceased',
      'child/102/registered',
    ]);
  });

  it('posts CloudEvents of one source for the authority, with hashed addresses', async () => {
    const door = new EventDoorInMemory();
    await importing(smallReturn, door);
    expect(door.recorded.find(({ id }) => id === 'child/101/episode/2017-10-10')).toEqual({
      specversion: '1.0',
      source: 'urn:ssda903:E09000014',
      id: 'child/101/episode/2017-10-10',
      type: 'caretally.placement-changed.v1',
      subject: 'child/101',
      authority: 'E09000014',
      data: {
        on: '2017-10-10',
        reason: 'P',
        placement: { type: 'K2', provider: 'PR4', urn: 'SC12345', addressKey: 'at-E38BB' },
        endedBecause: 'CREQB',
      },
    });
  });

  it('records nothing the second time', async () => {
    const door = new EventDoorInMemory();
    await importing(smallReturn, door);
    const events = door.recorded.length;
    expect(countsOf(await importing(smallReturn, door))).toEqual({
      read: 7,
      recorded: 0,
      duplicates: 6,
      quarantined: 0,
      notUsed: 1,
    });
    expect(door.recorded).toHaveLength(events);
  });

  it('loads the good rows of a child beside a bad one, and reports that with its place', async () => {
    const summary = await importing({
      'e.csv': `${episodes}\n101,01/05/2016,S,C2,N1,U6,PR1,10/10/2017,X1,CREQB,,,\n101,38/10/2017,P,C2,N1,K2,PR4,,,,,,\n`,
    });
    expect(countsOf(summary)).toEqual({ read: 2, recorded: 1, duplicates: 0, quarantined: 1, notUsed: 0 });
    expect(summary.findings).toContainEqual({
      file: 'e.csv',
      line: 3,
      field: 'DECOM',
      detail:
        'found "38/10/2017", expected the first day of the episode as dd/mm/yyyy: the row cannot be loaded without it',
    });
  });

  it('quarantines a row that names no child', async () => {
    const summary = await importing({ 'h.csv': `${header}\n,1,01/02/2005,WBRI,UN3,,\n` });
    expect(countsOf(summary)).toEqual({ read: 1, recorded: 0, duplicates: 0, quarantined: 1, notUsed: 0 });
    expect(summary.findings.map(({ line, field }) => [line, field])).toEqual([[2, 'CHILD']]);
  });

  it('counts a row once that stands in two files', async () => {
    const summary = await importing({ ...smallReturn, 'header copy.csv': smallReturn['header.csv'] });
    expect(countsOf(summary)).toEqual({ read: 9, recorded: 8, duplicates: 0, quarantined: 0, notUsed: 1 });
    expect(summary.findings.map(({ file, line }) => [file, line])).toEqual([
      ['header.csv', 2],
      ['header.csv', 3],
    ]);
  });

  it('counts rows that the server refuses as quarantined, with its reasons', async () => {
    const door = new EventDoorInMemory();
    door.post = (events) =>
      Promise.resolve(
        events.map(({ id }) => ({
          id,
          status: 'refused',
          errors: [{ pointer: '/data/on', detail: 'no such day' }],
        })),
      );
    const summary = await importing({ 'h.csv': `${header}\n101,1,01/02/2005,WBRI,UN3,,\n` }, door);
    expect(countsOf(summary)).toEqual({ read: 1, recorded: 0, duplicates: 0, quarantined: 1, notUsed: 0 });
    expect(summary.findings).toEqual([
      { file: 'h.csv', line: 2, detail: 'was refused: /data/on no such day' },
    ]);
  });

  it('counts the rows of a file that is no module as not used', async () => {
    const summary = await importing({
      ...smallReturn,
      'visits.csv': 'CHILD,VISIT\n101,01/05/2017\n102,02/05/2017\n',
    });
    expect(summary.files['visits.csv']).toEqual({
      read: 2,
      recorded: 0,
      duplicates: 0,
      quarantined: 0,
      notUsed: 2,
    });
    expect(summary.findings.map(({ file, line }) => [file, line])).toEqual([['visits.csv', 1]]);
  });

  it.each([
    [
      'a folder without files of the return',
      { 'notes.txt': 'nothing' },
      '2018-03-31',
      'has no .csv and no .xml file',
    ],
    [
      'only files that are no module',
      { 'a.csv': 'A,B\n1,2\n' },
      '2018-03-31',
      'columns of an SSDA903 module',
    ],
    ['another day than a 31 March', smallReturn, '2018-03-30', 'expected a 31 March'],
  ])('cannot load %s', async (_name, files, yearEnding, message) => {
    const loading = importing(files, new EventDoorInMemory(), yearEnding);
    await expect(loading).rejects.toThrow(FolderNotLoadable);
    await expect(importing(files, new EventDoorInMemory(), yearEnding)).rejects.toThrow(message);
  });
});
