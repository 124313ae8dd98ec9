import { findingOf } from '../../core/process-behaviour/finding.js';
import type { Measured } from '../../core/process-behaviour/natural-limits.js';
import { readingOf, type Better, type Reading, type Standing } from '../../core/process-behaviour/reading.js';
import { counted } from '../frame/in-words.js';
import type { ChartPoint, ChartView, KeyEntry, PointLeads } from './chart.view.js';
import { rowsOf } from './chart-rows.js';
import { drawingOf, type Drawing } from './drawing.js';
import { shapeOf } from './mark-shapes.js';
import { notesOf } from './notes.js';
import { periodNamesOf, type PeriodNames } from './period-names.js';
import { sheets } from './sheets.js';
import { showAs } from './show-as.js';

export interface ProcessChartAsked {
  readonly title: string;
  /** What one is: "children", "% of children", "days". Written above the scale. */
  readonly unit: string;
  readonly kind: Measured;
  /** In the order of time. */
  readonly points: readonly ChartPoint[];
  readonly better: Better;
  /** Limits from the first so many values only. */
  readonly baseline?: number;
  /** Tells charts of one page apart; made of the title where not given. */
  readonly id?: string;
  /** Where the numbers of a point lead. */
  readonly leadsOf?: (point: ChartPoint) => PointLeads;
}

const meanings: Readonly<Record<Standing, string>> = {
  usual: 'Within what this process does',
  better: 'Unusual, and better',
  worse: 'Unusual, and worse',
  unusual: 'Unusual',
};

const keyOf = ({ points, state }: Reading): readonly KeyEntry[] =>
  state !== 'limits'
    ? []
    : (Object.keys(meanings) as Standing[])
        .filter((standing) => points.some((point) => point.standing === standing))
        .map((standing) => ({ standing, shape: shapeOf(standing, 130), says: meanings[standing] }));

const idOf = (title: string): string => `chart-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

const drawingsOf = (asked: ProcessChartAsked, reading: Reading, names: PeriodNames): readonly Drawing[] => {
  if (reading.state === 'empty' || reading.points.length === 1) return [];
  const dates = asked.points.map(({ on }) => on);
  const long = (at: number): string => names.long(dates[at] ?? '');
  const drawn = { reading, dates, measured: asked.kind, names, long, show: showAs(asked.kind) };
  return sheets.map((sheet) => drawingOf(drawn, sheet));
};

/** Nothing and one value are said, not drawn: a point alone shows no process. */
const captionOf = (asked: ProcessChartAsked, reading: Reading, names: PeriodNames): string => {
  const show = showAs(asked.kind);
  const name = (at: number): string => names.long(asked.points[at]?.on ?? '');
  const [only, ...others] = reading.points;
  if (asked.points.length === 0) return 'There is nothing to draw yet';
  if (only !== undefined && others.length === 0)
    return `One value only: ${show(only.value)}, ${name(only.at)}`;
  return findingOf(reading, { name, many: names.many, show });
};

/** A series as a chart that says what it shows: finding, drawing, key, notes and table, each complete without the others. */
export const processChartOf = (asked: ProcessChartAsked): ChartView => {
  const { title, unit, kind, points, better, baseline, leadsOf } = asked;
  const names = periodNamesOf(points);
  const reading = readingOf(
    points.map(({ value }) => value),
    { better, measured: kind, baseline },
  );
  const drawings = drawingsOf(asked, reading, names);
  const finding = captionOf(asked, reading, names);
  const [wide] = drawings;
  const beginsAt = wide?.beginsAt === undefined ? '' : `${wide.beginsAt}. `;
  return {
    ...{ id: asked.id ?? idOf(title), title, unit, finding, drawings },
    description: `${title}, ${unit}: ${counted(reading.points.length, 'value')}. ${finding}. ${beginsAt}Every value is in the table below.`,
    key: keyOf(reading),
    notes: notesOf({ reading, names, points, kind }),
    rows: rowsOf({ reading, names, points, kind, leadsOf }),
    hasParts: points.some(({ denominator }) => denominator !== undefined),
  };
};
