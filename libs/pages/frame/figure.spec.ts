import { howMany } from './figure.js';

it('reads how many a text says', () => {
  expect(['24 children', '1,234 rows', 'Improved by 8', '0', 'No children', ' of '].map(howMany)).toEqual([
    24,
    1234,
    8,
    0,
    undefined,
    undefined,
  ]);
});
