import type { Measured } from '../../core/process-behaviour/natural-limits.js';
import type { PointRead, Reading, Standing } from '../../core/process-behaviour/reading.js';
import type { Rule, Signal, Way } from '../../core/process-behaviour/rules.js';
import { numberInWords } from '../frame/in-words.js';
import type { ChartPoint, ChartRow, PointLeads } from './chart.view.js';
import { shapeOf } from './mark-shapes.js';
import type { PeriodNames } from './period-names.js';
import { showAs } from './show-as.js';

interface RowsAsked {
  readonly reading: Reading;
  readonly names: PeriodNames;
  readonly points: readonly ChartPoint[];
  readonly kind: Measured;
  readonly leadsOf: ((point: ChartPoint) => PointLeads) | undefined;
}

/** What each rule says of a point that it marks. */
const rulesInWords: Readonly<Record<Rule, Readonly<Record<Way, string>>>> = {
  outside: { up: 'above the upper limit', down: 'below the lower limit' },
  trend: { up: 'one of seven or more rising in a row', down: 'one of seven or more falling in a row' },
  'two-of-three': {
    up: 'one of two in three close to the upper limit',
    down: 'one of two in three close to the lower limit',
  },
  'one-side': {
    up: 'one of seven or more in a row above the average',
    down: 'one of seven or more in a row below the average',
  },
};

const verdicts: Readonly<Record<Standing, string>> = {
  usual: 'Nothing unusual',
  better: 'Better: ',
  worse: 'Worse: ',
  unusual: 'Unusual: ',
};

const saidOf = (standing: Standing, signals: readonly Signal[]): string =>
  verdicts[standing] + signals.map(({ rule, way }) => rulesInWords[rule][way]).join('; ');

type Judged = Pick<ChartRow, 'says' | 'standing' | 'shape'>;

const unjudged = (says: string): Judged => ({ says, standing: undefined, shape: undefined });

const judged = (reading: Reading, read: PointRead | undefined): Judged => {
  if (read === undefined) return unjudged('No value: left out');
  if (reading.state !== 'limits') return unjudged('Too few points to say');
  const { standing, signals } = read;
  const shape = standing === 'usual' ? undefined : shapeOf(standing, 110);
  return { says: saidOf(standing, signals), standing, shape };
};

/** The latest first: the table is read from the top, and the latest is asked about. */
export const rowsOf = ({ reading, names, points, kind, leadsOf }: RowsAsked): readonly ChartRow[] => {
  const reads = new Map(reading.points.map((read) => [read.at, read]));
  const show = showAs(kind);
  return points
    .map((point, at): ChartRow => {
      const read = reads.get(at);
      return {
        period: names.long(point.on),
        leads: leadsOf?.(point) ?? {},
        value: read === undefined ? '' : show(read.value),
        numerator: numberInWords(point.numerator),
        denominator: point.denominator === undefined ? '' : numberInWords(point.denominator),
        ...judged(reading, read),
      };
    })
    .toReversed();
};
