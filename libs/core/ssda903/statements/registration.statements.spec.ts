import { oneChild, told } from '../drawn-return.given.js';

const only2018 = (tables: Parameters<ReturnType<typeof oneChild>['sends']>[1]) =>
  oneChild().sends('2018-03-31', tables);

describe('what Header and UASC rows say', () => {
  it('turns 1 and 2 into M and F, and leaves out a pupil number that is none', () => {
    const read = only2018({ Header: 'SEX | DOB | ETHNIC | UPN\n2 | 01/02/2005 | wbri | 12345' });
    expect(told(read)).toEqual(['registered child-registered {dateOfBirth:2005-02-01,sex:F,ethnicity:WBRI}']);
    expect(read.findings.map(({ rule, field }) => [rule, field])).toEqual([['168', 'UPN']]);
  });

  it('says since when a child is known to seek asylum alone: the first day in care', () => {
    const read = only2018({
      Header: 'SEX | DOB | ETHNIC | UPN\n1 | 01/02/2001 | AOTH | UN2',
      UASC: 'SEX | DOB | DUC\n1 | 01/02/2001 | 01/02/2019',
      Episodes: 'DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER\n05/06/2017 | S | V2 | N8 | U6 | PR1',
    });
    expect(told(read).at(0)).toBe(
      'registered child-registered {dateOfBirth:2001-02-01,sex:M,ethnicity:AOTH,upn:UN2,uasc:{from:2017-06-05,to:2019-02-01}}',
    );
  });

  it('takes a UASC row alone for a registration, since birth where no day in care is known', () => {
    expect(told(only2018({ UASC: 'SEX | DOB | DUC\n1 | 01/02/2001 |' }))).toEqual([
      'registered child-registered {dateOfBirth:2001-02-01,sex:M,uasc:{from:2001-02-01}}',
    ]);
  });

  it('cannot read a Header without a date of birth, and never repeats the text found there', () => {
    const read = only2018({ Header: 'SEX | DOB | ETHNIC | UPN\n2 | 31/02/2005 | WBRI | UN3' });
    expect(read.planned).toEqual([]);
    expect(read.unreadable).toHaveLength(1);
    expect(JSON.stringify(read.findings)).not.toContain('31/02/2005');
  });

  it('lets the later of two Header rows have the last word', () => {
    const read = only2018({
      Header: 'SEX | DOB | ETHNIC | UPN\n1 | 01/02/2005 | WBRI | UN3\n2 | 01/02/2005 | WBRI | UN3',
    });
    expect(told(read).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'registered child-registered {dateOfBirth:2005-02-01,sex:M,ethnicity:WBRI,upn:UN3}',
      'registered~2 child-registered for registered',
    ]);
  });
});
