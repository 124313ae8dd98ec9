import type { Indicator } from '../../../core/counting/definition.js';
import type { ItemMeasure, StandingMeasure } from '../../../core/counting/measure.js';
import type { OneMeasure } from '../sums/units.sql.js';
import { numeratorOf } from './counting-a-view.js';
import { itemColumns, standingColumns, type Column } from './view-columns.js';

/** A view of the reporting schema, before it is made. */
export interface View {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly Column[];
  readonly select: string;
}

/** `cla-number-at-date` is read as reporting.cla_number_at_date. */
export const viewName = (indicator: Indicator): string => `reporting.${indicator.id.replaceAll('-', '_')}`;

/** A text in SQL; those here come from the catalogue. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Also where the view is read with its owner's rights: the rows of one authority. */
export const inForce = (table: string): string =>
  `join tallies.generation g on g.authority = ${table}.authority and g.generation = ${table}.generation and g.state = 'live'
   where ${table}.authority = current_setting('caretally.authority', true)`;

interface Part {
  readonly columns: readonly Column[];
  readonly from: string;
}

const standingPart = ({ key }: StandingMeasure): Part => ({
  columns: standingColumns,
  from: `from tallies.standing s
   cross join lateral (
     select day, standing, lead(day, 1, 'infinity'::date) over (order by day) as next_day
     from unnest(s.days, s.standings) as held(day, standing)) step
   ${inForce('s')} and s.measure = ${literal(key)} and step.standing <> 'outside'`,
});

const ofKinds = (measure: Exclude<OneMeasure, StandingMeasure>): string => {
  const kinds = measure.shape === 'items' ? measure.reading.kinds : measure.kinds;
  return `i.kind in (${kinds.map(({ kind }) => literal(kind)).join(', ')})`;
};

const standingOfItem = ({ key }: ItemMeasure): string =>
  key === undefined ? `'numerator'::text` : `coalesce(i.standings ->> ${literal(key)}, 'outside')`;

const itemPart = (measure: Exclude<OneMeasure, StandingMeasure>): Part => {
  const standing = measure.shape === 'items' ? standingOfItem(measure) : `'numerator'::text`;
  const settlesOn =
    measure.shape === 'items' && measure.criteria?.settled && measure.key !== undefined
      ? `(i.settles ->> ${literal(measure.key)})::date`
      : undefined;
  return {
    columns: itemColumns(standing, settlesOn),
    from: `from tallies.item i ${inForce('i')} and ${ofKinds(measure)} and ${standing} <> 'outside'`,
  };
};

const partOf = (measure: OneMeasure): Part =>
  measure.shape === 'standing' ? standingPart(measure) : itemPart(measure);

export const selectOf = ({ columns, from }: Part): string =>
  `select ${columns.map(({ name, sql }) => `${sql} as ${name}`).join(',\n     ')}\n   ${from}`;

const counted = (name: string, measure: OneMeasure, part = ''): string =>
  `Numerator: ${numeratorOf(name, measure, part)}`;

const partColumn = (part: string): Column => ({
  name: 'part',
  sql: `${literal(part)}::text`,
  says: 'Which count the row belongs to: one is put over the other.',
});

const ratioView = (indicator: Indicator, over: OneMeasure, per: OneMeasure): View => {
  const name = viewName(indicator);
  const parts = { numerator: partOf(over), denominator: partOf(per) };
  const [ours, theirs] = [parts.numerator, parts.denominator].map(({ columns }) =>
    columns.map((each) => each.name).join(),
  );
  if (ours !== theirs) {
    throw new Error(
      `${indicator.id} puts children at a date over items, or the reverse: its view needs a shape of its own`,
    );
  }
  const named = Object.entries(parts).map(([part, { columns, from }]) => ({
    columns: [partColumn(part), ...columns],
    from,
  }));
  const how = `${counted(name, over, `part = 'numerator' and `)}; the denominator in the same way: ${numeratorOf(name, per, `part = 'denominator' and `)}`;
  return {
    name,
    says: `${indicator.says} ${how}`,
    columns: named[0]?.columns ?? [],
    select: named.map(selectOf).join('\n   union all\n   '),
  };
};

/** One row a child and span of days in which it stands somewhere, or one row an item. */
export const indicatorView = (indicator: Indicator): View => {
  const { measure } = indicator;
  if (measure.shape === 'ratio') return ratioView(indicator, measure.over, measure.per);
  const one = measure.shape === 'rate' ? measure.over : measure;
  const name = viewName(indicator);
  const part = partOf(one);
  return {
    name,
    says: `${indicator.title}. ${indicator.says} ${counted(name, one)}`,
    columns: part.columns,
    select: selectOf(part),
  };
};
