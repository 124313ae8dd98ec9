import { isUnavailable } from './unavailable.js';

const coded = (code: string) => Object.assign(new Error('x'), { code });

describe('a database that cannot serve now', () => {
  it.each(['08006', '53100', '53300', '57P01', '57014', '58030', '40P01', '40001', '25006', 'ECONNREFUSED'])(
    'is told from a fault by its code: %s',
    (code) => {
      expect(isUnavailable(coded(code))).toBe(true);
    },
  );

  it.each(['23505', '22P02', '42P01', '25001', 'ERR_INVALID_ARG_TYPE', 'ENOENT'])(
    'is not meant by %s',
    (code) => {
      expect(isUnavailable(coded(code))).toBe(false);
    },
  );

  it('is told by the words of the driver where there is no code', () => {
    expect(isUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isUnavailable(new Error('undefined is not a function'))).toBe(false);
    expect(isUnavailable('thrown')).toBe(false);
  });
});
