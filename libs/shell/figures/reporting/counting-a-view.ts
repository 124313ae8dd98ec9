import type { ItemMeasure, StandingMeasure } from '../../../core/counting/measure.js';
import type { OneMeasure } from '../sums/units.sql.js';

/** A view's rows as SQL knows them: dates asked about are `:from` and `:to`, or `:to` alone for a date. */
const inPeriod = {
  started: 'first_day between :from and :to',
  ended: 'closed_on between :from and :to',
  open: `first_day <= :to and coalesce(last_day, 'infinity') >= :from`,
} as const;

/** The measure that says who is read goes by the id of an indicator, which has a view of its own. */
const amongRows = (among: StandingMeasure | undefined): string =>
  among
    ? `child in (select child from reporting.${among.key.replaceAll('-', '_')} where standing in ('denominator', 'numerator') and :to between from_day and coalesce(to_day, 'infinity')) and `
    : '';

const ofItems = (view: string, { reading, criteria, among }: ItemMeasure, part: string): string => {
  const { pick, gather, lastDays } = reading;
  const settled = criteria?.settled ? ` and coalesce(settles_on, '-infinity') <= :to` : '';
  const counts = `standing = 'numerator'${settled}`;
  const days =
    lastDays === undefined
      ? inPeriod[pick]
      : inPeriod[pick].replaceAll(':from', `:to - ${String(lastDays - 1)}`);
  const where = `where ${part}${amongRows(among)}${days}`;
  if (gather === 'each') return `select count(*) from ${view} ${where} and ${counts}`;
  if (gather === 'every') {
    return `select count(*) from (select child from ${view} ${where} and standing in ('denominator', 'numerator')${settled} group by child having bool_and(standing = 'numerator')) every_one`;
  }
  if (gather === 'child') return `select count(distinct child) from ${view} ${where} and ${counts}`;
  if (gather === 'first' || gather === 'last') {
    const way = gather === 'first' ? 'asc' : 'desc';
    return `select count(*) from (select distinct on (child) * from ${view} ${where} order by child, first_day ${way}, item collate "C" ${way}) one where ${counts}`;
  }
  return `select count(*) from (select child from ${view} ${where} group by child having count(*) >= ${String(gather.atLeast)} and bool_or(${counts})) many`;
};

/** The statement that comes to the numerator of a figure from its view; `part` narrows a view of two counts to one. */
export const numeratorOf = (view: string, measure: OneMeasure, part = ''): string => {
  switch (measure.shape) {
    case 'standing':
      return `select count(*) from ${view} where ${part}standing = 'numerator' and :to between from_day and coalesce(to_day, 'infinity')`;
    case 'items':
      return ofItems(view, measure, part);
    case 'nights':
      return `select coalesce(sum(least(coalesce(closed_on, 'infinity'), :to + 1) - greatest(first_day, :from)), 0) from ${view} where first_day <= :to and coalesce(closed_on, 'infinity') > :from`;
    case 'lengths':
      return measure.of === 'ended'
        ? `select coalesce(sum(closed_on - first_day), 0) from ${view} where closed_on between :from and :to`
        : `select coalesce(sum(:to + 1 - first_day), 0) from ${view} where first_day <= :to and coalesce(closed_on, 'infinity') > :to`;
  }
};
