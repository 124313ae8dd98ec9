/** One unit of a list, as whatever tells it apart and what it adds. */
export interface Unit {
  /** The same for the same unit, however often it is asked. */
  readonly is: string;
  readonly adds: number;
}

/** Something that stands in one list and not in the other, or adds another amount there. */
export type Changed<Of extends Unit> =
  | { readonly how: 'came-in'; readonly now: Of }
  | { readonly how: 'fell-out'; readonly then: Of }
  | { readonly how: 'adds-otherwise'; readonly then: Of; readonly now: Of };

/** Two lists, and every unit of what lies between them. */
export interface Difference<Of extends Unit> {
  readonly then: number;
  readonly cameIn: number;
  readonly fellOut: number;
  /** More or less of what stands in both: nights and days only. */
  readonly otherwise: number;
  readonly now: number;
  readonly changed: readonly Changed<Of>[];
}

const total = (units: readonly Unit[]): number => units.reduce((sum, { adds }) => sum + adds, 0);

/** Two of the same are told apart by which they are: the first of them, the second. */
const numbered = <Of extends Unit>(units: readonly Of[]): ReadonlyMap<string, Of> => {
  const seen = new Map<string, number>();
  return new Map(
    units.map((unit) => {
      const times = (seen.get(unit.is) ?? 0) + 1;
      seen.set(unit.is, times);
      return [`${unit.is} ${String(times)}`, unit];
    }),
  );
};

/** What one unit of difference adds to what was. */
export const addsToDifference = <Of extends Unit>(changed: Changed<Of>): number => {
  switch (changed.how) {
    case 'came-in':
      return changed.now.adds;
    case 'fell-out':
      return -changed.then.adds;
    case 'adds-otherwise':
      return changed.now.adds - changed.then.adds;
  }
};

const changesBetween = <Of extends Unit>(then: readonly Of[], now: readonly Of[]): readonly Changed<Of>[] => {
  const [before, after] = [numbered(then), numbered(now)];
  const stayed = [...after].flatMap(([name, unit]): Changed<Of>[] => {
    const was = before.get(name);
    if (was === undefined) return [{ how: 'came-in', now: unit }];
    return was.adds === unit.adds ? [] : [{ how: 'adds-otherwise', then: was, now: unit }];
  });
  const gone = [...before].flatMap(([name, unit]): Changed<Of>[] =>
    after.has(name) ? [] : [{ how: 'fell-out', then: unit }],
  );
  return [...stayed, ...gone];
};

/** Holds a list against what it was: whatever came in, fell out, or adds more or less makes up the whole difference. */
export const differenceBetween = <Of extends Unit>(
  then: readonly Of[],
  now: readonly Of[],
): Difference<Of> => {
  const changed = changesBetween(then, now);
  const sumOf = (how: Changed<Of>['how']): number =>
    changed.filter((each) => each.how === how).reduce((sum, each) => sum + addsToDifference(each), 0);
  return {
    then: total(then),
    cameIn: sumOf('came-in'),
    fellOut: 0 - sumOf('fell-out'),
    otherwise: sumOf('adds-otherwise'),
    now: total(now),
    changed,
  };
};
