import { waitOf } from './prefer.js';

describe('the preference to wait', () => {
  it.each([
    ['wait=5', 5],
    ['respond-async, wait=10', 10],
    ['WAIT = "7"; foo=bar', 7],
    ['wait=300', 30],
    ['wait=0', undefined],
    ['wait=soon', undefined],
    ['wait', undefined],
    ['await=5', undefined],
  ])('%s', (prefer, seconds) => {
    expect(waitOf(prefer)).toBe(seconds);
  });

  it('may stand in several headers, the first that can be read counts', () => {
    expect(waitOf(['return=minimal', 'wait=3', 'wait=9'])).toBe(3);
    expect(waitOf(undefined)).toBeUndefined();
  });
});
