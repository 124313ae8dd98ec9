import { notRecorded } from '../../core/counting/dimension.js';
import type { RowTold } from '../../shell/queues/list/show-row.js';

/** Who has to act next about an unsigned plan. */
export const waits = ['school', 'virtual-school', 'social-worker'] as const;
export type WaitsFor = (typeof waits)[number];

export const waitsInWords: Readonly<Record<WaitsFor, string>> = {
  school: 'the school',
  'virtual-school': 'the virtual school',
  'social-worker': 'the social worker',
};

/** The social worker has a plan to hand in, or one that came back to be corrected. */
const waitsAt: Readonly<Record<string, WaitsFor>> = {
  'awaiting-school': 'school',
  'awaiting-virtual-school': 'virtual-school',
  returned: 'social-worker',
  'awaiting-submission': 'social-worker',
};

export const waitsOf = ({ stage }: Pick<RowTold, 'stage'>): WaitsFor => {
  const found = waitsAt[stage];
  if (found) return found;
  throw new Error(`nobody is known to act next at the stage ${stage} of an unsigned plan`);
};

/** Whole weeks since the meeting, in bands, the shortest first. */
export const weekBands = [
  { key: '0-3', short: '0–3', words: 'under 4 weeks', from: 0 },
  { key: '4-7', short: '4–7', words: '4 to 7 weeks', from: 4 },
  { key: '8-11', short: '8–11', words: '8 to 11 weeks', from: 8 },
  { key: '12-plus', short: '12+', words: '12 weeks and over', from: 12 },
] as const;
export type WeekBand = (typeof weekBands)[number]['key'];
export const weekBandKeys = weekBands.map(({ key }) => key) as [WeekBand, ...WeekBand[]];

export const bandOf = ({ weeksWaiting = 0 }: Pick<RowTold, 'weeksWaiting'>): WeekBand =>
  (weekBands.findLast(({ from }) => from <= weeksWaiting) ?? weekBands[0]).key;

/** Plans held and not signed off by now, as they wait at one school. */
export interface Waiting {
  readonly total: number;
  readonly waits: Readonly<Record<WaitsFor, number>>;
  readonly weeks: Readonly<Record<WeekBand, number>>;
}

const times = <Key extends string>(keys: readonly Key[], found: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, found.filter((each) => each === key).length])) as Record<
    Key,
    number
  >;

export const waitingOf = (rows: readonly RowTold[]): Waiting => ({
  total: rows.length,
  waits: times(waits, rows.map(waitsOf)),
  weeks: times(weekBandKeys, rows.map(bandOf)),
});

/** By URN; what names no school under its own key. */
export const bySchool = (rows: readonly RowTold[]): ReadonlyMap<string, readonly RowTold[]> => {
  const found = new Map<string, RowTold[]>();
  for (const row of rows) {
    const key = row.school ?? notRecorded;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
};
