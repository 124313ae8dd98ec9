import { decodeUtf8 } from './utf8.js';

describe('UTF-8', () => {
  it('is decoded, without a byte order mark', () => {
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0xc3, 0xa9))).toBe('{é');
  });

  it.each([
    ['a byte that never occurs', [0xff]],
    ['a cut character', [0xc3]],
    ['an overlong form', [0xc0, 0x80]],
    ['an encoded surrogate', [0xed, 0xa0, 0x80]],
  ])('is refused with %s', (_name, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toBeUndefined();
  });
});
