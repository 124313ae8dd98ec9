import { isoDate as writeDate, type IsoDate } from '../kernel/day.js';
import { momentOf } from '../kernel/instant.js';
import { instant, isoDate, type Refusal } from './event-type.js';

/** `at`, an instant, where the source knows the minute; else `on`, the day. */
export const when = { at: instant().optional(), on: isoDate().optional() };

export interface When {
  readonly at?: string | undefined;
  readonly on?: IsoDate | undefined;
}

/** The day the law counts in: `on`, or the day of `at` in London. */
export const dayOfWhen = (data: When): IsoDate | undefined => {
  const moment = momentOf(data);
  return moment && writeDate(moment.day);
};

export const whenRefusals = ({ at, on }: When): readonly Refusal[] =>
  at === undefined && on === undefined
    ? [
        {
          pointer: '/data/at',
          detail: 'expected at (an instant) or, where only the day is known, on (a date)',
        },
      ]
    : [];
