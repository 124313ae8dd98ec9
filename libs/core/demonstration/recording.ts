import { addDays, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Entry } from './cloud-event.js';
import type { Happening, Told } from './happening.js';
import { mistaken } from './mistakes.js';
import {
  daysLate,
  daysLateElectronic,
  daysLateMinuted,
  daysLateMissing,
  daysUntilCorrected,
  daysUntilWithdrawn,
  shareCorrected,
} from './recording.rates.js';

export const millisecondsPerDay = 86_400_000;
const hour = 3_600_000;

/** When the record begins: what happened before this day was loaded from an older system on its first morning. */
export interface Recording {
  readonly recordFrom: Day;
  /** Numbers a child's entries; ids are never used twice. */
  readonly nextId: () => string;
  /** Where in the morning of the first day this child's history was loaded. */
  readonly loadedAt: number;
}

export const recordingOf = (localId: string, number: number, recordFrom: Day): Recording => {
  let last = 0;
  const nextId = (): string => `${localId}-${(last += 1)}`;
  return { recordFrom, nextId, loadedAt: recordFrom * millisecondsPerDay + 4 * hour + number * 50 };
};

/** Writes a happening down: once, or wrongly at first and then corrected; what never happened is withdrawn. */
export const entriesFor = (recording: Recording, told: Told, chance: Chance): readonly Entry[] => {
  const { happening: truth, subject } = told;
  if (truth.neverHappened) return withdrawnEntries(recording, told, chance);
  const wrong =
    truth.day >= recording.recordFrom && chance.happens(shareCorrected) ? mistaken(truth, chance) : undefined;
  if (wrong === undefined) return [entryFor(recording, told, chance)];
  const first = entryFor(recording, { subject, happening: wrong }, chance);
  return [
    first,
    followUp(recording, first, { happening: truth, corrects: first.id }, daysUntilCorrected, chance),
  ];
};

/** Written down, and withdrawn when somebody noticed that it never happened. */
export const withdrawnEntries = (recording: Recording, told: Told, chance: Chance): readonly Entry[] => {
  const first = entryFor(recording, told, chance);
  const data = { withdraws: first.id, because: 'recorded against the wrong child' };
  const happening: Happening = { type: 'caretally.event-withdrawn.v1', day: told.happening.day, data };
  return [first, followUp(recording, first, { happening }, daysUntilWithdrawn, chance)];
};

export const entryFor = (recording: Recording, { subject, happening }: Told, chance: Chance): Entry => ({
  id: recording.nextId(),
  subject,
  recordedAt: happening.day < recording.recordFrom ? recording.loadedAt : writtenAt(happening, chance),
  happening,
});

/** A second entry about the first, some days after it. */
export const followUp = (
  recording: Recording,
  first: Entry,
  said: Pick<Entry, 'happening' | 'corrects'>,
  days: readonly [number, number],
  chance: Chance,
): Entry => ({
  id: recording.nextId(),
  subject: first.subject,
  recordedAt: first.recordedAt + chance.whole(...days) * millisecondsPerDay + chance.whole(1, hour),
  ...said,
});

/** In office hours, some days late; never before it happened. */
const writtenAt = (happening: Happening, chance: Chance): number => {
  const late = chance.among(daysLateOf(happening.type));
  const written =
    addDays(happening.day, chance.whole(...late)) * millisecondsPerDay + chance.whole(8 * hour, 18 * hour);
  return Math.max(written, (happening.at ?? 0) + chance.whole(hour / 12, hour * 2));
};

/** What is said at a meeting is in its minutes; missing and what is said of interviews is telephoned in. */
const daysLateOf = (type: Happening['type']): typeof daysLate => {
  if (/^caretally\.(promise|escalation)-/.test(type)) return daysLateMinuted;
  if (type.startsWith('caretally.pep-')) return daysLateElectronic;
  return soonTold.test(type) ? daysLateMissing : daysLate;
};

const soonTold = /^caretally\.(missing-incident-|return-interview-(offered|accepted|refused))/;
