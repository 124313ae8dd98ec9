import { isoDate } from '../kernel/day.js';
import { childNumber, dateOf, isReturnDate, plainPostcode, returnYearEnding, shown } from './cells.js';

const read = (text: string) => {
  const on = dateOf(text);
  return on === undefined ? 'no date' : isoDate(on);
};

describe('cells of the return', () => {
  it.each([
    ['31/03/2018', '2018-03-31'],
    ['1/4/2017', '2017-04-01'],
    ['2017-04-01', '2017-04-01'],
    ['2017-04-01 00:00:00', '2017-04-01'],
    ['31/02/2018', 'no date'],
    ['04/13/2018', 'no date'],
    ['01/04/17', 'no date'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('knows that a return writes its dates with the day first', () => {
    expect(isReturnDate('01/04/2017')).toBe(true);
    expect(isReturnDate('2017-04-01')).toBe(false);
  });

  it('keeps a child number as text, leading zeros and all', () => {
    expect(childNumber('00432')).toBe('00432');
    expect(childNumber('10432.0')).toBe('10432');
    expect(childNumber('A1.0')).toBe('A1.0');
  });

  it('compares postcodes without their blanks', () => {
    expect(plainPostcode('e1  6an')).toBe('E16AN');
  });

  it('takes only a 31 March for the end of a year', () => {
    expect(returnYearEnding('2018-03-31')?.ending).toBe(2018);
    expect(returnYearEnding('2018-04-01')).toBeUndefined();
  });
});

describe('what a message repeats of a cell', () => {
  it.each([
    [undefined, 'a blank'],
    ['ZZ', '"ZZ"'],
    ['38/10/2017', '"38/10/2017"'],
    ['01/02/2005', 'a date'],
    ['A123456789012', 'a text of 13 characters'],
  ])('shows %s as %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});
