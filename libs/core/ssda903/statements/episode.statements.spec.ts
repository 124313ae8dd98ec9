import { oneChild, told } from '../drawn-return.given.js';

const only2018 = (Episodes: string) => told(oneChild().sends('2018-03-31', { Episodes }));

describe('what episode rows say', () => {
  it('begins care with S, and tells where the placement and the legal status changed', () => {
    expect(
      only2018(`
        DECOM      | RNE | LS | CIN | PLACE | PLACE_PROVIDER | PL_POST | URN     | DEC        | REC | REASON_PLACE_CHANGE
        09/04/2017 | S   | V2 | N1  | U6    | PR1            | E1 6AN  |         | 01/06/2017 | X1  |
        01/06/2017 | L   | C1 | N1  | U6    | PR1            | E1 6AN  |         | 02/08/2017 | X1  | CREQB
        02/08/2017 | P   | C1 | N1  | K2    | PR4            | E2 7AA  | SC12345 |            |     |`),
    ).toEqual([
      'episode/2017-04-09 child-became-looked-after {on:2017-04-09,legalStatus:V2,categoryOfNeed:N1,placement:{type:U6,provider:PR1,addressKey:at E16AN}}',
      'episode/2017-06-01 legal-status-changed {on:2017-06-01,legalStatus:C1}',
      'episode/2017-08-02 placement-changed {on:2017-08-02,reason:P,placement:{type:K2,provider:PR4,urn:SC12345,addressKey:at E27AA},endedBecause:CREQB}',
    ]);
  });

  it('takes a first row that is no start for a child in care since before', () => {
    expect(
      only2018(`
        DECOM      | RNE | LS | CIN | PLACE | PLACE_PROVIDER
        09/04/2016 | P   | C2 | N1  | U6    | PR1`),
    ).toEqual([
      'episode/2016-04-09 child-became-looked-after {on:2016-04-09,legalStatus:C2,categoryOfNeed:N1,placement:{type:U6,provider:PR1},alreadyLookedAfter:true}',
    ]);
  });

  it('ends care with a last day and a reason other than X1', () => {
    expect(
      only2018(`
        DECOM      | RNE | LS | CIN | PLACE | DEC        | REC
        09/04/2017 | S   | V2 | N1  | U6    | 01/06/2017 | E4A`),
    ).toContain('episode/2017-04-09/ceased child-ceased-to-be-looked-after {on:2017-06-01,reason:E4A}');
  });

  it.each([
    ['X1 without a follower', '01/06/2017 | X1'],
    ['a last day without a reason', '01/06/2017 |'],
    ['a reason without a last day', '| E4A'],
    ['a last day before the first', '01/04/2017 | E4A'],
  ])('does not end care with %s', (_name, ending) => {
    expect(
      only2018(`
        DECOM      | RNE | LS | CIN | PLACE | DEC | REC
        09/04/2017 | S   | V2 | N1  | U6    | ${ending}`),
    ).toHaveLength(1);
  });

  it('does not end care while another row covers that day', () => {
    const said = only2018(`
        DECOM      | RNE | LS | CIN | PLACE | DEC        | REC
        09/04/2017 | S   | C2 | N1  | U6    | 01/06/2017 | E4A
        20/05/2017 | P   | C2 | N1  | K2    |            |`);
    expect(said.join()).not.toContain('child-ceased');
  });

  it('begins care again after a true end, whatever the reason says', () => {
    expect(
      only2018(`
        DECOM      | RNE | LS | CIN | PLACE | DEC        | REC
        09/04/2017 | S   | V2 | N1  | U6    | 01/06/2017 | E4A
        01/09/2017 | P   | C2 | N1  | K2    |            |`).at(1),
    ).toBe(
      'episode/2017-09-01 child-became-looked-after {on:2017-09-01,legalStatus:C2,categoryOfNeed:N1,placement:{type:K2}}',
    );
  });

  it('reads S within care as a change of placement, with the legal status where it is another', () => {
    expect(
      only2018(`
        DECOM      | RNE | LS | CIN | PLACE | DEC        | REC
        09/04/2017 | S   | V2 | N1  | U6    | 01/06/2017 | X1
        01/06/2017 | S   | C2 | N1  | K2    |            |`).at(1),
    ).toBe(
      'episode/2017-06-01 placement-changed {on:2017-06-01,reason:B,placement:{type:K2},legalStatus:C2}',
    );
  });

  it('loads what the cells say where L hides another placement and P another legal status', () => {
    expect(
      only2018(`
        DECOM      | RNE | LS | CIN | PLACE | DEC        | REC
        09/04/2017 | S   | V2 | N1  | U6    | 01/06/2017 | X1
        01/06/2017 | L   | C1 | N1  | K2    | 01/07/2017 | X1
        01/07/2017 | P   | C2 | N1  | U4    |            |`).slice(1),
    ).toEqual([
      'episode/2017-06-01 placement-changed {on:2017-06-01,reason:U,placement:{type:K2},legalStatus:C1}',
      'episode/2017-07-01 placement-changed {on:2017-07-01,reason:P,placement:{type:U4},legalStatus:C2}',
    ]);
  });

  it('gives two rows of one day a slot each', () => {
    expect(
      only2018(`
        DECOM      | RNE | LS | CIN | PLACE | DEC        | REC
        09/04/2017 | S   | V2 | N1  | U6    | 10/04/2017 | X1
        09/04/2017 | P   | V2 | N1  | K2    |            |`).map((line) => line.split(' ')[0]),
    ).toEqual(['episode/2017-04-09', 'episode/2017-04-09#2']);
  });

  it('leaves out a provider and a reason for change that no list knows, and loads the rest', () => {
    expect(
      only2018(`
        DECOM      | RNE | LS | CIN | PLACE | PLACE_PROVIDER | DEC        | REC | REASON_PLACE_CHANGE
        09/04/2017 | S   | V2 | N1  | U6    | PR9            | 01/06/2017 | X1  | WHY
        01/06/2017 | P   | V2 | N1  | K2    | PR4            |            |     |`),
    ).toEqual([
      'episode/2017-04-09 child-became-looked-after {on:2017-04-09,legalStatus:V2,categoryOfNeed:N1,placement:{type:U6}}',
      'episode/2017-06-01 placement-changed {on:2017-06-01,reason:P,placement:{type:K2,provider:PR4}}',
    ]);
  });

  it.each(['S | ZZ | N1 | U6', 'S | V2 | N9 | U6', 'S | V2 | N1 | A9', 'X | V2 | N1 | U6'])(
    'cannot read a start with %s',
    (codes) => {
      const read = oneChild().sends('2018-03-31', {
        Episodes: `
        DECOM      | RNE | LS | CIN | PLACE
        09/04/2017 | ${codes}
        10/10/2017 | S | C2 | N1 | U4`,
      });
      expect(read.unreadable.map((row) => row.line)).toEqual([2]);
      expect(told(read)).toHaveLength(1);
    },
  );
});
