import { ageOn } from '../../kernel/day.js';
import { codeIn, dateIn } from '../cells.js';
import { overlaps, spansOf } from './absence.rules.js';
import { eachChild, eachRow, named, type Rule } from './rule.js';

/** At this age a child takes part in the review. */
const takesPartFrom = 4;

const reviewRules: readonly Rule[] = [
  eachRow(
    'Reviews',
    { rule: '167', field: 'REVIEW_CODE', says: 'A review says how the child took part' },
    (row) =>
      row.cells.REVIEW !== undefined && row.cells.REVIEW_CODE === undefined
        ? 'is blank, expected PN0 to PN7'
        : undefined,
  ),
  eachRow('Reviews', { rule: '440', field: 'REVIEW_CODE', says: 'PN0 only under 4 years' }, (row, child) => {
    const [on, born] = [dateIn(row, 'REVIEW'), dateIn(row, 'DOB') ?? child.dateOfBirth];
    const old = on !== undefined && born !== undefined && ageOn(born, on) >= takesPartFrom;
    return old && codeIn(row, 'REVIEW_CODE') === 'PN0' ? `PN0 on ${named(on)}, at 4 or over` : undefined;
  }),
  eachRow(
    'Reviews',
    { rule: '441', field: 'REVIEW_CODE', says: 'Under 4 years the code is PN0' },
    (row, child) => {
      const [on, born] = [dateIn(row, 'REVIEW'), dateIn(row, 'DOB') ?? child.dateOfBirth];
      const code = codeIn(row, 'REVIEW_CODE');
      const young = on !== undefined && born !== undefined && ageOn(born, on) < takesPartFrom;
      return young && code !== undefined && code !== 'PN0'
        ? `${code} on ${named(on)}, at an age of under 4`
        : undefined;
    },
  ),
];

const socialWorkerRules: readonly Rule[] = [
  eachRow(
    'SWEpisodes',
    { field: 'SW_ID', says: 'The number of a social worker starts with SW or XX' },
    (row) =>
      /^(SW|XX)/i.test(row.cells.SW_ID ?? '')
        ? undefined
        : `found ${row.cells.SW_ID === undefined ? 'a blank' : 'another beginning'}, expected a number that starts with SW, or XX`,
  ),
  eachRow('SWEpisodes', { field: 'SW_DEC', says: 'A social worker episode ends after it starts' }, (row) => {
    const [from, to] = [dateIn(row, 'SW_DECOM'), dateIn(row, 'SW_DEC')];
    return from !== undefined && to !== undefined && to < from
      ? `ends ${named(to)}, before it starts ${named(from)}`
      : undefined;
  }),
  eachChild({ field: 'SW_DECOM', says: 'Social worker episodes of a child do not overlap' }, ({ rows }) =>
    overlaps(spansOf(rows.SWEpisodes, 'SW_DECOM', 'SW_DEC'), 'the social worker episode'),
  ),
];

const deprivationOfLibertyRules: readonly Rule[] = [
  eachRow(
    'DoLo',
    { rule: '702', field: 'DOLO_END', says: 'An order ends after the day it started' },
    (row) => {
      const [from, to] = [dateIn(row, 'DOLO_START'), dateIn(row, 'DOLO_END')];
      return from !== undefined && to !== undefined && to <= from
        ? `the order ends ${named(to)}, expected a day after its start ${named(from)}`
        : undefined;
    },
  ),
  eachChild({ rule: '705', field: 'DOLO_START', says: 'Orders of a child do not overlap' }, ({ rows }) =>
    overlaps(spansOf(rows.DoLo, 'DOLO_START', 'DOLO_END'), 'the order'),
  ),
];

export const otherModuleRules: readonly Rule[] = [
  ...reviewRules,
  ...socialWorkerRules,
  ...deprivationOfLibertyRules,
];
