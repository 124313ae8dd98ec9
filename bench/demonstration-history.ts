import { demonstrationEvents } from '../libs/core/demonstration/demonstration.js';
import { addDays, isoDate, type Day } from '../libs/core/kernel/day.js';
import type { DenseEvent } from './dense-histories.js';

export interface HistoryOfYears {
  readonly seed: number;
  readonly authority: string;
  readonly years: number;
  readonly lastDay: Day;
  /** Children looked after at a time. */
  readonly lookedAfter: number;
}

/** Without corrections, which are another bench's business: whatever names another event is left out. */
export function* historyOfYears({ years, lastDay, ...told }: HistoryOfYears): Generator<DenseEvent> {
  const from = isoDate(addDays(lastDay, -years * 365));
  for (const event of demonstrationEvents({ ...told, from, to: isoDate(lastDay) })) {
    const { source, id, type, subject, data, recordedtime: recordedAt } = event;
    if (event.corrects !== undefined || /withdrawn|linked/.test(type)) continue;
    yield { source, id, type, subject, data, mentions: [], recordedAt };
  }
}
