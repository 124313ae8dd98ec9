import { blamed, oneChild } from '../drawn-return.given.js';
import { rules } from './rules.js';

type Tables = Parameters<ReturnType<typeof oneChild>['sends']>[1];

const inReturnTo = (yearEnding: string, tables: Tables) => oneChild().sends(yearEnding, tables);

describe('rules within a row', () => {
  it('names what was found and what was expected, with file, line and field', () => {
    const read = inReturnTo('2018-03-31', {
      Episodes: 'DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER\n09/04/2017 | X | V2 | N1 | U6 | PR1',
    });
    expect(read.findings).toContainEqual({
      file: 'Episodes.csv',
      line: 2,
      field: 'RNE',
      rule: '143',
      detail: 'found "X", expected one of S L P T B U in the return to 2018 (rule 143)',
    });
  });

  it('knows which placement types each return allows', () => {
    const Episodes = 'DECOM | PLACE\n01/05/2025 | Z1\n01/05/2025 | Z13\n01/05/2025 | k3';
    expect(blamed(inReturnTo('2026-03-31', { Episodes }), '146')).toEqual(['146 Episodes.csv:2']);
    expect(blamed(inReturnTo('2018-03-31', { Episodes }), '146')).toEqual([
      '146 Episodes.csv:3',
      '146 Episodes.csv:4',
    ]);
  });

  it('looks for an end of P2 in the one return in which it was withdrawn', () => {
    const Episodes = 'DECOM | PLACE | DEC\n01/05/2023 | P2 | 28/10/2023\n28/10/2023 | P2 |';
    expect(blamed(inReturnTo('2024-03-31', { Episodes }), '217t')).toEqual(['217t Episodes.csv:3']);
    expect(blamed(inReturnTo('2018-03-31', { Episodes }), '217t')).toEqual([]);
  });

  it('wants a last day and a reason together, and a last day after the first', () => {
    const Episodes = `DECOM | DEC | REC
      01/05/2017 | | E4A
      01/05/2017 | 02/05/2017 |
      01/05/2017 | 01/05/2017 | X1
      01/05/2017 | 30/04/2017 | X1`;
    expect(blamed(inReturnTo('2018-03-31', { Episodes }), '148', '355', '356').toSorted()).toEqual([
      '148 Episodes.csv:2',
      '148 Episodes.csv:3',
      '355 Episodes.csv:4',
      '356 Episodes.csv:5',
    ]);
  });
});

describe('rules between the rows of a child', () => {
  it('sees overlap, a gap, a start within care and X1 that leads nowhere', () => {
    const Episodes = `DECOM | RNE | DEC | REC
      01/05/2017 | S | 10/06/2017 | X1
      01/06/2017 | P | 01/07/2017 | X1
      05/07/2017 | P | 01/08/2017 | X1
      01/08/2017 | S | 01/09/2017 | X1`;
    expect(blamed(inReturnTo('2018-03-31', { Episodes }), '501', '433', '431', '388').toSorted()).toEqual([
      '388 Episodes.csv:2',
      '388 Episodes.csv:3',
      '388 Episodes.csv:5',
      '431 Episodes.csv:5',
      '433 Episodes.csv:3',
      '433 Episodes.csv:4',
      '501 Episodes.csv:3',
    ]);
  });

  it('compares what RNE says with what changed', () => {
    const Episodes = `DECOM | RNE | LS | PLACE | PL_POST
      01/05/2017 | S | V2 | U6 | E1 6AN
      01/06/2017 | L | C1 | U6 | e16an
      01/07/2017 | L | C1 | U6 | E1 6AN
      01/08/2017 | P | C2 | K2 | E1 6AN
      01/09/2017 | B | C1 | K2 | E1 6AN`;
    expect(blamed(inReturnTo('2018-03-31', { Episodes }), '434', '435', '436')).toEqual([
      '434 Episodes.csv:4',
      '435 Episodes.csv:5',
      '436 Episodes.csv:6',
    ]);
  });

  it('blames both absences that overlap, since either may be wrong', () => {
    const Missing = `MISSING | MIS_START | MIS_END
      M | 01/06/2017 | 05/06/2017
      M | 04/06/2017 |
      M | 01/05/2017 | 01/06/2017`;
    expect(blamed(inReturnTo('2018-03-31', { Missing }), '574').toSorted()).toEqual([
      '574 Missing.csv:2',
      '574 Missing.csv:3',
    ]);
  });

  it('wants a Header row only where a Header file was sent', () => {
    const Episodes = 'DECOM | RNE\n01/05/2017 | S';
    expect(blamed(inReturnTo('2018-03-31', { Episodes }), 'INT03')).toEqual([]);
    expect(blamed(inReturnTo('2018-03-31', { Episodes, Header: 'SEX | DOB' }), 'INT03')).toEqual([
      'INT03 Episodes.csv:2',
    ]);
  });
});

describe('the list of rules', () => {
  it('says in words what each rule expects', () => {
    expect(rules.filter(({ says }) => !says.includes(' '))).toEqual([]);
  });
});
