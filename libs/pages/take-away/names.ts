/** `ageBand` as `age_band`: names of columns are snake_case. */
export const dimensionName = (id: string): string =>
  id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Names that mean a place, or another list of values, in Explore Education Statistics. */
const otherwise: Readonly<Record<string, string>> = {
  ethnicity: 'ethnicity_detailed',
  provider: 'placement_provider',
  school: 'school_attended',
};

/** A dimension as a filter of Explore Education Statistics. */
export const filterName = (id: string): string => otherwise[id] ?? dimensionName(id);
