/** Indicators that are read together. */
export interface Family {
  readonly id: string;
  readonly title: string;
  /** What the ids of its indicators begin with, what is looked at first before the rest. */
  readonly prefixes: readonly string[];
  /** Variants of the same measures: folded until they are asked for. */
  readonly folded?: readonly { readonly title: string; readonly prefix: string }[];
}

/** Every indicator is in exactly one: a specification holds the table to the catalogue. */
export const families = [
  {
    id: 'looked-after',
    title: 'Looked-after children',
    prefixes: [
      ...['cla-number', 'cla-rate', 'cla-started', 'cla-ceased', 'cla-previously'],
      ...['cla-during', 'cla-profile', 'cla-short-breaks'],
    ],
  },
  {
    id: 'placements',
    title: 'Placements',
    prefixes: [
      ...['cla-placements-3plus', 'cla-long-term', 'cla-current-placement', 'cla-early', 'cla-unplanned'],
      ...['cla-in-house', 'cla-placement-', 'cla-new-placements'],
    ],
  },
  {
    id: 'missing',
    title: 'Missing',
    prefixes: [
      ...['cla-missing-children', 'cla-missing-at-date', 'cla-missing-frequent', 'cla-missing-pct'],
      ...['cla-missing-', 'cla-away-'],
    ],
    folded: [
      { title: 'Away from placement without authorisation', prefix: 'cla-away-' },
      { title: 'Missing or away, together', prefix: 'cla-missing-or-away-' },
    ],
  },
  {
    id: 'return-interviews',
    title: 'Return interviews',
    prefixes: [
      'rhi-outstanding',
      'rhi-within',
      'rhi-completed-pct',
      'rhi-offered',
      'rhi-independent',
      'rhi-',
    ],
  },
  {
    id: 'peps',
    title: 'Personal education plans',
    prefixes: ['pep-current', 'pep-termly', 'pep-unsigned', 'pep-awaiting', 'pep-quality', 'pep-'],
  },
  {
    id: 'reviews-visits-health',
    title: 'Reviews, visits and health',
    prefixes: ['cla-reviews-on-time', 'cla-visit', 'cla-health', 'cla-care-plan', 'cla-review-'],
  },
  {
    id: 'pathway-plans',
    title: 'Pathway plans',
    prefixes: ['pathway-plan-up', 'pathway-plan-not', 'pathway-plan-', 'pathway-'],
  },
] as const satisfies readonly Family[];

/** Where an indicator stands in its family: undefined in any other. */
export const rankIn = ({ prefixes }: Family, id: string): number | undefined => {
  const rank = prefixes.findIndex((prefix) => id.startsWith(prefix));
  return rank < 0 ? undefined : rank;
};

/** What a family holds, in the order of its prefixes. */
export const inFamily = <Of extends { readonly id: string }>(
  family: Family,
  all: readonly Of[],
): readonly Of[] =>
  all
    .filter(({ id }) => rankIn(family, id) !== undefined)
    .toSorted((a, b) => (rankIn(family, a.id) ?? 0) - (rankIn(family, b.id) ?? 0));

/** The fold of a family in which an indicator lies; undefined where it is shown at once. */
export const foldOf = ({ folded = [] }: Family, id: string): string | undefined =>
  folded.find(({ prefix }) => id.startsWith(prefix))?.title;
