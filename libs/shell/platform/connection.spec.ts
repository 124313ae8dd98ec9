import { toInstant, withOptions } from './connection.js';

describe('a connection', () => {
  it.each([
    ['2025-07-04 09:12:44.12+00', '2025-07-04T09:12:44.120Z'],
    ['2025-07-04 09:12:44+00', '2025-07-04T09:12:44.000Z'],
    ['2025-07-04 09:12:44.123456+00', '2025-07-04T09:12:44.123Z'],
    ['-infinity', '-infinity'],
  ])('reads the instant %s as %s', (text, expected) => {
    expect(toInstant(text)).toBe(expected);
  });

  it('adds its options to those of the URL', () => {
    expect(
      withOptions('postgresql://u:p@h:5432/d?sslmode=require&options=-c%20jit%3Doff', '-c role=app'),
    ).toBe('postgresql://u:p@h:5432/d?sslmode=require&options=-c%20jit%3Doff%20-c%20role%3Dapp');
  });
});
