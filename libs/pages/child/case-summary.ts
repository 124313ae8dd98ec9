import { addMonths, day } from '../../core/kernel/day.js';
import type {
  CaseTold,
  HolderTold,
  PeriodTold,
  PlacementTold,
} from '../../shell/figures/timeline/case.query.js';
import { counted, dateInWords, datesInWords } from '../frame/in-words.js';

/** "7 years 5 months"; days where it is less than two months. */
export const lengthInWords = (from: string, to: string): string => {
  const [start, end] = [day(from), day(to)];
  let months = 0;
  while (addMonths(start, months + 1) <= end) months += 1;
  if (months < 2) return counted(end - start, 'day');
  const [years, left] = [Math.floor(months / 12), months % 12];
  const parts = [years > 0 ? counted(years, 'year') : '', left > 0 ? counted(left, 'month') : ''];
  return parts.filter((part) => part !== '').join(' ');
};

/** One line of the summary: "Placement", "Foster placement (U6), since 3 June 2019, 2 years". */
export interface SummaryLine {
  readonly key: string;
  readonly value: string;
  readonly more: string;
}

/** One line of the table of care and placements. */
export interface StayRow {
  readonly period: boolean;
  readonly words: string;
  readonly from: string;
  readonly to: string;
  readonly length: string;
}

const roleWords: Readonly<Record<HolderTold['role'], string>> = {
  'social-worker': 'Social worker',
  'personal-adviser': 'Personal adviser',
  iro: 'Reviewing officer',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sinceWords = (from: string, on: string): string =>
  `since ${dateInWords(from)}, ${lengthInWords(from, on)}`;

const careLine = (period: PeriodTold | undefined, { on }: CaseTold): SummaryLine => {
  if (period === undefined) return { key: 'Care', value: 'Not looked after', more: '' };
  if (period.to === undefined) {
    return { key: 'Care', value: 'Looked after', more: sinceWords(period.from, on) };
  }
  const more = `${datesInWords(period.words)}, on ${dateInWords(period.to)}`;
  return { key: 'Care', value: 'Not looked after', more };
};

const placeLines = (period: PeriodTold, placement: PlacementTold | undefined, on: string): SummaryLine[] => [
  ...(period.legalStatus === undefined || period.legalStatusSince === undefined
    ? []
    : [
        {
          ...{ key: 'Legal status', value: period.legalStatus },
          more: sinceWords(period.legalStatusSince, on),
        },
      ]),
  ...(placement === undefined
    ? []
    : [
        {
          ...{ key: 'Placement', value: capital(placement.words) },
          more: `${sinceWords(placement.from, on)}; placement ${String(placement.number)} of this period of care`,
        },
      ]),
];

const holderLine = ({ role, worker, team, since }: HolderTold): SummaryLine => ({
  ...{ key: roleWords[role], value: worker },
  more: `${team === undefined ? '' : `team ${team}, `}since ${dateInWords(since)}`,
});

/** How the case stands, read in one glance. */
export const summaryOf = (told: CaseTold): readonly SummaryLine[] => {
  const { age, on, holders } = told;
  const period = told.periods.at(-1);
  const ages = age === undefined ? 'Not recorded' : age === 0 ? 'Under 1' : counted(age, 'year');
  return [
    { key: 'Age', value: ages, more: `on ${dateInWords(on)}` },
    careLine(period, told),
    ...(period && period.to === undefined ? placeLines(period, period.placements.at(-1), on) : []),
    ...holders.map(holderLine),
  ];
};

const stayRow = (
  { from, to }: { readonly from: string; readonly to: string | undefined },
  words: string,
  period: boolean,
  on: string,
): StayRow => ({
  ...{ period, words: capital(datesInWords(words)), from: dateInWords(from) },
  to: to === undefined ? 'goes on' : dateInWords(to),
  length: lengthInWords(from, to ?? on),
});

/** Periods of care, the newest first, each with its placements. */
export const staysOf = ({ periods, on }: CaseTold): readonly StayRow[] =>
  [...periods]
    .reverse()
    .flatMap((period) => [
      stayRow(period, `Period of care: ${period.words}`, true, on),
      ...[...period.placements]
        .reverse()
        .map((placement) => stayRow(placement, `${String(placement.number)}. ${placement.words}`, false, on)),
    ]);
