import fc from 'fast-check';
import { csvCell, csvLine } from './csv.js';

describe('a cell of a CSV file', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['two, parts', '"two, parts"'],
    ['says "yes"', '"says ""yes"""'],
    ['line\nbreak', '"line\nbreak"'],
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
    ['+44 20', "'+44 20"],
    ['-A1', "'-A1"],
    ['-3', '-3'],
    ['-3.5', '-3.5'],
    ['\t=1', "'\t=1"],
  ])('%j is written as %j', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  it('never begins as a formula does, unless it is a number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = csvCell(text).replace(/^"/, '');
        expect(/^[=+@\t\r\0]/.test(written) || /^-[^\d]/.test(written)).toBe(false);
      }),
    );
  });

  it('stands on a line with others', () => {
    expect(csvLine(['a', 'b,c', ''])).toBe('a,"b,c",\r\n');
  });
});
