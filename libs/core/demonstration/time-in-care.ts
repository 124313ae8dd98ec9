import { addDays, type Day } from '../kernel/day.js';
import type { Life, PeriodOfCare, Stay } from './life-of-a-child.js';
import { later } from './which-day.js';

/** One period of care as those who work with the child see it, without short breaks. */
export interface TimeInCare {
  readonly life: Life;
  readonly period: PeriodOfCare;
  readonly from: Day;
  /** Not itself a looked-after day; the day after the last one told, where care goes on. */
  readonly until: Day;
  readonly homes: readonly Home[];
}

/** Consecutive time with one carer, temporary stays bridged. */
export interface Home {
  readonly from: Day;
  readonly until: Day;
  readonly stays: readonly Stay[];
}

export const timeInCareOf = (
  life: Life,
  period: PeriodOfCare,
  stays: readonly Stay[],
  to: Day,
): TimeInCare | undefined => {
  const from = ordinaryFrom(period);
  if (from === undefined) return undefined;
  const until = period.until <= to ? period.until : addDays(to, 1);
  return { life, period, from, until, homes: homesOf(stays, from, until) };
};

/** Short breaks are another service; where they became ordinary accommodation, care begins on that day. */
export const ordinaryFrom = ({ legalStatuses }: PeriodOfCare): Day | undefined =>
  legalStatuses.find(({ legalStatus }) => legalStatus !== 'V3' && legalStatus !== 'V4')?.on;

const homesOf = (stays: readonly Stay[], from: Day, until: Day): readonly Home[] => {
  const homes: Stay[][] = [];
  for (const stay of stays.filter(({ placement }) => !placement.type.startsWith('T'))) {
    const last = homes.at(-1);
    const sameCarer = stay.change === 'T' || last?.at(-1)?.placement.addressKey === stay.placement.addressKey;
    if (last && sameCarer) last.push(stay);
    else homes.push([stay]);
  }
  return homes.map((under, index) => ({
    from: later(under[0]?.on ?? from, from),
    until: homes[index + 1]?.[0]?.on ?? until,
    stays: under,
  }));
};
