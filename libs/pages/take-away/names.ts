/** `ageBand` as `age_band`: names of columns are snake_case. */
export const dimensionName = (id: string): string =>
  id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
