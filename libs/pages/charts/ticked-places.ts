/** Steps by which months and quarters repeat themselves year by year. */
const regularSteps = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];

/** The places that are named along the bottom: evenly, counted back from the latest, which is always named. */
export const tickedPlaces = (places: number, most: number): readonly number[] => {
  const namesWith = (step: number): number => Math.ceil(places / step);
  const step = regularSteps.find((each) => namesWith(each) <= most) ?? Math.ceil(places / most);
  return Array.from({ length: namesWith(step) }, (_, back) => places - 1 - back * step).toReversed();
};
