import type { StandingMeasure } from '../../../core/counting/measure.js';
import type { Parameters } from './parameters.js';
import { rankOfText } from './rank.sql.js';
import {
  dimensionOn,
  inLive,
  inScope,
  isOfChild,
  joinDimension,
  onDay,
  type Scope,
} from './rows-in-force.sql.js';

/** One row a child that stands somewhere in the measure at the close of the day. */
export const standingUnits = (
  { key }: StandingMeasure,
  by: string | undefined,
  scope: Scope,
  parameters: Parameters,
): string => {
  const day = parameters.asked('to');
  const broken = by !== undefined && isOfChild(by);
  return `
    select * from (
      select s.child, ${rankOfText(onDay('s.standings', 's.days', day))} as rank,
        ${broken ? dimensionOn(day) : `''`} as grp, 1 as amount
      from tallies.standing s${broken ? joinDimension('s', by, parameters) : ''}
      where ${inLive('s', parameters)} and s.measure = ${parameters.constant(key)}${inScope('s', scope, parameters)}
    ) placed where rank is not null`;
};

/** Everybody together needs no look at the children: the running sum over the months before, and the days since. */
export const standingSums = ({ key }: StandingMeasure, parameters: Parameters): string => {
  const to = `${parameters.asked('to')}::date`;
  const month = `date_trunc('month', ${to})::date`;
  const rows = `select c.numerator, c.denominator, c.excluded, c.not_yet_due, c.unknown from tallies.day_count c
    where ${inLive('c', parameters)} and c.measure = ${parameters.constant(key)}`;
  return `
  select '' as grp, sum(c.numerator) as n, sum(c.denominator) as d, sum(c.excluded) as excluded,
    sum(c.not_yet_due) as not_yet_due, sum(c.unknown) as unknown, null::jsonb as lengths
  from (${rows} and c.span = 'month' and c.day < ${month}
    union all ${rows} and c.span = 'day' and c.day between ${month} and ${to}) c`;
};
