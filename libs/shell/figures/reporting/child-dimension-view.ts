import { inForce, selectOf, type View } from './indicator-view.js';

const columns = [
  { name: 'authority', sql: 'd.authority::text', says: 'The authority responsible.' },
  { name: 'child', sql: 'd.child::text', says: 'The local id of the child; one, where several are linked.' },
  {
    name: 'dimension',
    sql: 'd.dimension::text',
    says: 'Which dimension: ageBand, sex, legalStatus and so on.',
  },
  {
    name: 'from_day',
    sql: `nullif(step.day, '-infinity'::date)`,
    says: 'The first day; null where it always was so.',
  },
  {
    name: 'to_day',
    sql: `nullif(step.next_day, 'infinity'::date) - 1`,
    says: 'The last day, itself included; null while it goes on.',
  },
  { name: 'key', sql: 'step.key', says: 'Its value, as the keys of a breakdown.' },
];

/** What children can be broken down by, day by day. */
export const childDimensionView: View = {
  name: 'reporting.child_dimension',
  says: 'What a child is broken down by on each day: join on child and a day from from_day to to_day. Where there is no row it is not recorded.',
  columns,
  select: selectOf({
    columns,
    from: `from tallies.dimension d
   cross join lateral (
     select day, key, lead(day, 1, 'infinity'::date) over (order by day) as next_day
     from unnest(d.days, d.keys) as held(day, key)) step
   ${inForce('d')}`,
  }),
};
