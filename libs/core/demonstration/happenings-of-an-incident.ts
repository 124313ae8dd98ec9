import type { DataOf } from '../events/recorded-event.js';
import { birthday, isoDate, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Happening } from './happening.js';
import type { Incident } from './incidents.js';
import type { Life, PeriodOfCare } from './life-of-a-child.js';
import { shareWithTime } from './missing.rates.js';

const millisecondsPerMinute = 60_000;
const minutesPerDay = 1_440;

/**
 * Left between 14:00 and 17:59; back between 18:00 and 22:59, so that they are in order on one day, or on a later day at any
 * time. No time is so late that it is another day in summer time.
 */
const minutesOfLeaving = [14 * 60, 18 * 60 - 1] as const;
const minutesOfReturn = { sameDay: [18 * 60, 23 * 60 - 1], later: [0, 23 * 60 - 1] } as const;

type WhyIncidentEnded = DataOf<'caretally.missing-incident-ended.v1'>['because'];

export const happeningsOf = (
  life: Life,
  period: PeriodOfCare,
  incident: Incident,
  index: number,
  chance: Chance,
): readonly Happening[] => {
  const name = `${isoDate(period.from)}-${index + 1}`;
  const { kind, on, until, awayFrom } = incident;
  return [
    {
      type: 'caretally.missing-incident-started.v1',
      day: on,
      ...withTime({ incident: name, kind, on: isoDate(on) }, on, minutesOfLeaving, chance),
    },
    ...(awayFrom === undefined ? [] : [reclassified(name, awayFrom)]),
    {
      type: 'caretally.missing-incident-ended.v1',
      day: until,
      ...withTime(
        { incident: name, on: isoDate(until), because: becauseOf(life, period, incident) },
        until,
        minutesOfReturn[until === on ? 'sameDay' : 'later'],
        chance,
      ),
    },
  ];
};

const reclassified = (incident: string, on: Day): Happening => ({
  type: 'caretally.missing-incident-reclassified.v1',
  day: on,
  data: { incident, kind: 'A', on: isoDate(on) },
});

const becauseOf = (life: Life, period: PeriodOfCare, { because }: Incident): WhyIncidentEnded => {
  if (because !== 'left-care') return because;
  return period.until === birthday(life.born, 18) ? 'turned-18' : 'ceased-care';
};

const withTime = <Data extends object>(
  data: Data,
  on: Day,
  minutes: readonly [number, number],
  chance: Chance,
): { readonly data: Data & { at?: string }; readonly at?: number } => {
  if (!chance.happens(shareWithTime)) return { data };
  const at = (on * minutesPerDay + chance.whole(...minutes)) * millisecondsPerMinute;
  return { at, data: { ...data, at: new Date(at).toISOString() } };
};
