/** Words beside the end of a line. */
export interface SideLabel {
  /** Where the line is. */
  readonly at: number;
  /** Where its words are: as near as the others let them. */
  readonly y: number;
  readonly text: string;
  readonly says: 'limit' | 'average' | 'last';
}

/** Labels in the order of their lines, none on another, all between top and bottom as long as there is room. */
export const spread = (
  labels: readonly Omit<SideLabel, 'y'>[],
  gap: number,
  [top, bottom]: readonly [number, number],
): readonly SideLabel[] => {
  const sorted = labels.toSorted((one, other) => one.at - other.at);
  const downwards: number[] = [];
  for (const { at } of sorted) downwards.push(Math.max(at, (downwards.at(-1) ?? top - gap) + gap));
  const upwards: number[] = [];
  for (const y of downwards.toReversed()) upwards.push(Math.min(y, (upwards.at(-1) ?? bottom + gap) - gap));
  const placed = upwards.toReversed();
  return sorted.map((label, which) => ({ ...label, y: placed[which] ?? label.at }));
};
