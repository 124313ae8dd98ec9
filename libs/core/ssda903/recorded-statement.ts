/**
 * What this importer has recorded about a child before, by slot. A slot is one natural key of the return
 * (`child/10432/episode/2017-04-09`); a later version of it has the id `<slot>~2`, `~3`, and corrects the one before.
 */

/** An event of this source as the log gives it back. */
export interface KnownEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly corrects?: string | undefined;
  readonly data: unknown;
}

interface Version {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly withdrawn: boolean;
}

/** The versions of one slot, the first first. */
export type Slot = readonly Version[];

export type Slots = ReadonlyMap<string, Slot>;

const withdrawalSuffix = '/withdrawn';

export const withdrawalIdOf = (id: string): string => `${id}${withdrawalSuffix}`;

const versionPattern = /~(\d+)$/;

const slotOf = (id: string): string => id.replace(versionPattern, '');
const versionOf = (id: string): number => Number(versionPattern.exec(id)?.[1] ?? '1');

export const nextIdOf = (slot: string, versions: Slot): string => {
  const last = versions.at(-1);
  return last === undefined ? slot : `${slot}~${(versionOf(last.id) + 1).toString()}`;
};

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;

/** The events of one child, in any order, as slots. */
export const slotsOf = (known: readonly KnownEvent[]): Slots => {
  const ids = new Set(known.map((event) => event.id));
  const slots = new Map<string, Version[]>();
  for (const { id, type, data } of known) {
    if (id.endsWith(withdrawalSuffix)) continue;
    const version = { id, type, data: isRecord(data) ? data : {}, withdrawn: ids.has(withdrawalIdOf(id)) };
    const versions = slots.get(slotOf(id));
    if (versions) versions.push(version);
    else slots.set(slotOf(id), [version]);
  }
  for (const versions of slots.values())
    versions.sort((one, other) => versionOf(one.id) - versionOf(other.id));
  return slots;
};

/** The version that stands now; none where the last one was withdrawn. */
export const standingOf = (versions: Slot | undefined): Version | undefined => {
  const last = versions?.at(-1);
  return last?.withdrawn === false ? last : undefined;
};
