import { tickedPlaces } from './ticked-places.js';

describe('the places named along the bottom', () => {
  it('are all of them where there is room, else every so many back from the latest', () => {
    expect(tickedPlaces(5, 9)).toEqual([0, 1, 2, 3, 4]);
    expect(tickedPlaces(24, 9)).toEqual([2, 5, 8, 11, 14, 17, 20, 23]);
    expect(tickedPlaces(24, 4)).toEqual([5, 11, 17, 23]);
  });

  it('are no more than fit, however many there are', () => {
    expect(tickedPlaces(2_000, 4)).toHaveLength(4);
  });
});
