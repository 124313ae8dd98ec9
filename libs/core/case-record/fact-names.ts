/** Facts in the order in which their findings are told. */
export const factNames = [
  'registration',
  'care',
  'placed',
  'absences',
  'incidents',
  'frequentlyMissing',
  'allocations',
  'returnInterviews',
  'peps',
  'reviews',
  'visits',
  'health',
  'carePlans',
  'pathway',
  'promises',
  'completeness',
] as const;
export type FactName = (typeof factNames)[number];
