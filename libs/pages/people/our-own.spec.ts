import { ourOwn } from './our-own.js';

describe('where somebody wanted to go', () => {
  it.each(['/', '/lists/pathway-plans?team=Leaving+Care&on=2026-11-14', '/child/10432'])(
    'is %s, a page of ours',
    (to) => {
      expect(ourOwn(to)).toBe(to);
    },
  );

  it.each([
    undefined,
    '',
    'lists',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/.//elsewhere.example',
    '/lists/..//elsewhere.example',
    '/%2e//elsewhere.example',
    'javascript:alert(1)',
    ['/lists', '/teams'],
  ])('is the first page, not %j', (to) => {
    expect(ourOwn(to)).toBe('/');
  });
});
