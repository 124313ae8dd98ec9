import { blamed, oneChild, told } from './drawn-return.given.js';

const columns =
  'DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER | PL_POST | URN | DEC | REC | REASON_PLACE_CHANGE';

const episodes = (...rows: readonly string[]): string => [columns, ...rows].join('\n');

const first = '01/05/2016 | S | C2 | N1 | U6 | PR1 | E1 6AN | | 10/10/2017 | X1 | CREQB';
const second = '10/10/2017 | P | C2 | N1 | H5 | PR4 | E2 7AA |';
const leftOpen = `${second} | | |`;
const endedWith = (ending: string): string => `${second} | ${ending} |`;

describe('the return of the next year', () => {
  it('records nothing where the same return is sent again', () => {
    const child = oneChild();
    const tables = {
      Header: 'SEX | DOB | ETHNIC | UPN\n1 | 01/02/2005 | WBRI | UN3',
      Episodes: episodes(first, leftOpen),
    };
    expect(told(child.sends('2018-03-31', tables))).toHaveLength(3);
    const again = child.sends('2018-03-31', tables);
    expect(told(again)).toEqual([]);
    expect(again.repeated).toHaveLength(3);
  });

  it('continues an episode left open, keeping what only last year could tell', () => {
    const child = oneChild();
    child.sends('2018-03-31', { Episodes: episodes(first, leftOpen) });
    const next = child.sends('2019-03-31', {
      Episodes: episodes(endedWith('01/09/2018 | E5')),
    });
    expect(told(next)).toEqual([
      'episode/2017-10-10/ceased child-ceased-to-be-looked-after {on:2018-09-01,reason:E5}',
    ]);
  });

  it('corrects what was recorded where the row now says otherwise', () => {
    const child = oneChild();
    child.sends('2018-03-31', { Episodes: episodes(first, leftOpen) });
    const next = child.sends('2019-03-31', { Episodes: episodes(leftOpen.replace('H5', 'K2')) });
    expect(told(next)).toEqual([
      'episode/2017-10-10~2 placement-changed for episode/2017-10-10 {endedBecause:CREQB,on:2017-10-10,reason:P,placement:{type:K2,provider:PR4,addressKey:at E27AA}}',
    ]);
    expect(blamed(next, '503D')).toEqual(['503D Episodes.csv:2']);
  });

  it('lets a correction stand where the old return is sent once more', () => {
    const child = oneChild();
    child.sends('2018-03-31', { Episodes: episodes(first, leftOpen) });
    child.sends('2019-03-31', { Episodes: episodes(leftOpen.replace('H5', 'K2')) });
    const old = child.sends('2018-03-31', { Episodes: episodes(first, leftOpen) });
    expect(told(old)).toEqual([]);
    expect(old.findings.map(({ detail }) => detail)).toContain(
      'says what a later row or import has corrected: the correction stands',
    );
  });

  it('keeps an episode that is left out and says so', () => {
    const child = oneChild();
    child.sends('2018-03-31', { Episodes: episodes(first, leftOpen) });
    const next = child.sends('2019-03-31', {
      Episodes: episodes('01/12/2018 | P | C2 | N1 | K2 | PR4 | | | | |'),
    });
    expect(told(next)).toEqual([
      'episode/2018-12-01 placement-changed {on:2018-12-01,reason:P,placement:{type:K2,provider:PR4}}',
    ]);
    expect(blamed(next, '502')).toEqual(['502 Episodes.csv:2']);
  });

  it('withdraws an end of care that a corrected return of the same year no longer has', () => {
    const child = oneChild();
    const ended = endedWith('01/02/2018 | E5');
    child.sends('2018-03-31', { Episodes: episodes(first, ended) });
    const corrected = child.sends('2018-03-31', { Episodes: episodes(first, leftOpen) });
    expect(told(corrected)).toEqual([
      'episode/2017-10-10/ceased/withdrawn event-withdrawn {withdraws:child/10432/episode/2017-10-10/ceased,because:the return to 2018-03-31 has the episode from 2017-10-10 without that end of care}',
    ]);
  });

  it('does not withdraw an end that an old return could not know yet', () => {
    const child = oneChild();
    child.sends('2019-03-31', {
      Episodes: episodes(first, endedWith('01/09/2018 | E5')),
    });
    expect(told(child.sends('2018-03-31', { Episodes: episodes(first, leftOpen) }))).toEqual([]);
  });

  it('takes no identity away where next year is silent', () => {
    const child = oneChild();
    child.sends('2018-03-31', { Header: 'SEX | DOB | ETHNIC | UPN\n1 | 01/02/2005 | WBRI | A123456789012' });
    const next = child.sends('2019-03-31', { Header: 'SEX | DOB | ETHNIC | UPN\n2 | 01/02/2005 | | ' });
    expect(told(next)).toEqual([
      'registered~2 child-registered for registered {sex:F,ethnicity:WBRI,upn:A123456789012,dateOfBirth:2005-02-01}',
    ]);
    expect(blamed(next, '202', '203')).toEqual(['202 Header.csv:2']);
  });
});
