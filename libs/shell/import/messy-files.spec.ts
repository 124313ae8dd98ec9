import { EventDoorInMemory } from './event-door.memory.js';
import { countsOf, importing } from './returns-folder.given.js';

const plain = 'CHILD,SEX,DOB,ETHNIC,UPN\n101,1,01/02/2005,WBRI,UN3\n102,2,03/04/2010,AIND,UN3\n';

const idsIn = async (content: string | Buffer, name = 'anything.CSV') => {
  const door = new EventDoorInMemory();
  const summary = await importing({ [name]: content }, door);
  return { ids: door.recorded.map(({ id }) => id).toSorted(), summary };
};

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('files as they come', () => {
  it.each([
    ['plain', plain],
    ['with a byte-order mark', `\uFEFF${plain}`],
    ['with CRLF', plain.replaceAll('\n', '\r\n')],
    ['with a trailing blank line and blank rows', `${plain},,,,\n\n , ,\n`],
    [
      'with quoted and padded cells',
      'CHILD , "SEX",DOB,ETHNIC,UPN\n 101,"1", 01/02/2005 ,"WBRI",UN3\n"102",2,03/04/2010,AIND,UN3',
    ],
    ['with tabs', plain.replaceAll(',', '\t')],
    ['with semicolons', plain.replaceAll(',', ';')],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(plain, 'utf16le')],
    ['UTF-16, big end first', bigEndian(`\uFEFF${plain}`)],
    ['UTF-16, big end first, without a mark', bigEndian(plain)],
  ])('reads a file %s', async (_name, content) => {
    const { ids, summary } = await idsIn(content);
    expect(ids).toEqual(['child/101/registered', 'child/102/registered']);
    expect(countsOf(summary)).toEqual({ read: 2, recorded: 2, duplicates: 0, quarantined: 0, notUsed: 0 });
  });

  it('reads older Windows files', async () => {
    const { ids } = await idsIn(
      Buffer.from('CHILD,SEX,DOB,ETHNIC,UPN\nZo\u00eb1,2,01/02/2005,WBRI,UN3\n', 'latin1'),
    );
    expect(ids).toEqual(['child/Zo\u00eb1/registered']);
  });

  it('takes columns in any order, reports unknown and absent ones once', async () => {
    const { ids, summary } = await idsIn(
      'dob,team,child,ethnic,sex\n01/02/2005,red,101,WBRI,1\n01/02/2006,red,102,WBRI,1\n',
    );
    expect(ids).toHaveLength(2);
    expect(summary.findings.map(({ line, detail }) => `${line.toString()}: ${detail}`)).toEqual([
      '1: columns that Header does not have are left out: TEAM',
      '1: columns of Header are not there and read as blank: UPN, MOTHER, MC_DOB',
    ]);
  });

  it('takes the .0 of a spreadsheet off a child number, and says so once', async () => {
    const { ids, summary } = await idsIn(
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n101.0,1,01/02/2005,WBRI,UN3,,\n102.0,1,01/02/2005,WBRI,UN3,,\n',
    );
    expect(ids).toEqual(['child/101/registered', 'child/102/registered']);
    expect(summary.findings).toHaveLength(1);
  });

  it('loses no row to a quotation mark that is never closed', async () => {
    const { ids, summary } = await idsIn(plain.replace('101,1', '"101,1'));
    expect(ids).toContain('child/102/registered');
    expect(summary.read).toBe(2);
    expect(summary.findings.map(({ detail }) => detail).join()).toContain(
      'read from there on without quotation marks',
    );
  });

  it('loses no row between two stray quotation marks', async () => {
    const { summary } = await idsIn(
      plain.replace('101,1', '"101,1').replace('UN3\n102', 'UN3\n103,1,01/02/2005,WBRI,"UN3"\n102'),
    );
    expect(summary.read).toBe(3);
  });
});

const child = (header: string, rest = ''): string =>
  `<?xml version="1.0"?>\n<EXPSSDA903>\n<CHILD>\n<HEADER>${header}</HEADER>\n${rest}\n</CHILD>\n</EXPSSDA903>\n`;

describe('the XML form', () => {
  it('gives the rows that the CSV form has, each with its line', async () => {
    const door = new EventDoorInMemory();
    const identity =
      '<CHILDID>101</CHILDID><UPN>UN3</UPN><SEX>1</SEX><DOB>01/02/2005</DOB><ETHNIC>WBRI</ETHNIC><UASC/>';
    const absence =
      '<AMISSING><MISSING>M</MISSING><MIS_START>01/12/2017</MIS_START><MIS_END>03/12/2017</MIS_END></AMISSING>';
    const review = '<AREVIEW><REVIEW>01/09/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>';
    const episode =
      '<EPISODE><DECOM>01/05/2016</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>Q6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE>';
    const summary = await importing(
      { 'r.xml': child(`${identity}${absence}${review}`, `${episode}\n${episode.replace('Q6', 'U6')}`) },
      door,
    );
    expect(countsOf(summary)).toEqual({ read: 5, recorded: 3, duplicates: 0, quarantined: 1, notUsed: 1 });
    expect(door.recorded.map(({ id }) => id)).toContain('child/101/episode/2016-05-01');
    expect(summary.findings).toContainEqual(
      expect.objectContaining({ file: 'r.xml', line: 5, field: 'PLACE', rule: '146' }),
    );
  });

  it('keeps what stands before a fault', async () => {
    const identity =
      '<CHILDID>101</CHILDID><SEX>1</SEX><DOB>01/02/2005</DOB><ETHNIC>WBRI</ETHNIC><UPN>UN3</UPN>';
    const summary = await importing({
      'r.xml': child(identity).replace('</EXPSSDA903>', '<CHILD></EXPSSDA903>'),
    });
    expect(summary.recorded).toBe(1);
    expect(summary.findings.map(({ line, detail }) => [line, detail.includes('not well-formed')])).toEqual([
      [7, true],
    ]);
  });
});
