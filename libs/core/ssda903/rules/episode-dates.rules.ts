import { ageOn, dayOf } from '../../kernel/day.js';
import { codeIn, dateIn } from '../cells.js';
import { eachEpisode, eachRow, named, type Rule } from './rule.js';

/** The Children Act 1989 came into force. */
const firstDayOfTheAct = dayOf(1991, 10, 14);

export const episodeDateRules: readonly Rule[] = [
  eachRow(
    'Episodes',
    {
      rule: '148',
      field: 'REC',
      says: 'An episode that ended has a last day and a reason; an open one has neither',
    },
    (row) => {
      const [to, reason] = [dateIn(row, 'DEC'), codeIn(row, 'REC')];
      if (to === undefined && reason !== undefined) {
        return `REC is ${reason} but DEC is blank or no date: the episode is taken as open and no exit is inferred`;
      }
      if (to !== undefined && reason === undefined) {
        return `DEC is ${named(to)} but REC is blank: no end of care is inferred`;
      }
      return undefined;
    },
  ),
  eachRow(
    'Episodes',
    { rule: '355', field: 'DEC', says: 'An episode does not start and end on one day' },
    (row) => {
      const [from, to] = [dateIn(row, 'DECOM'), dateIn(row, 'DEC')];
      if (from === undefined || from !== to) return undefined;
      return `starts and ends on ${named(from)}, expected an end on a later day`;
    },
  ),
  eachEpisode({ rule: '356', field: 'DEC', says: 'An episode ends after it starts' }, ({ from, to }) =>
    to !== undefined && to < from
      ? `ends ${named(to)}, before it starts ${named(from)}: no end of care is inferred`
      : undefined,
  ),
  eachEpisode(
    { rule: '354', field: 'DECOM', says: 'An episode starts before the year ends' },
    ({ from }, { year }) =>
      from > year.to
        ? `starts ${named(from)}, after the year of this return ended ${named(year.to)}`
        : undefined,
  ),
  eachEpisode(
    { rule: '385', field: 'DEC', says: 'An episode that ended did so by the end of the year' },
    ({ to }, { year }) =>
      to !== undefined && to > year.to
        ? `ends ${named(to)}, after the year of this return ended ${named(year.to)}`
        : undefined,
  ),
  eachEpisode(
    { field: 'DEC', says: 'An episode that ended before the year belongs to an earlier return' },
    ({ to }, { year }) =>
      to !== undefined && to < year.from
        ? `ends ${named(to)}, before the year of this return began ${named(year.from)}`
        : undefined,
  ),
  eachEpisode(
    { rule: '353', field: 'DECOM', says: 'No episode starts before 14 October 1991' },
    ({ from }) =>
      from < firstDayOfTheAct ? `starts ${named(from)}, expected 1991-10-14 or later` : undefined,
  ),
  eachEpisode(
    { rule: '302', field: 'DECOM', says: 'An episode starts at birth or later' },
    ({ from }, { dateOfBirth }) =>
      dateOfBirth !== undefined && from < dateOfBirth
        ? `starts ${named(from)}, before the date of birth`
        : undefined,
  ),
  eachEpisode(
    { rule: '352', field: 'DECOM', says: 'Nobody starts to be looked after at 18 or over' },
    ({ from, reason }, { dateOfBirth }) =>
      reason === 'S' && dateOfBirth !== undefined && ageOn(dateOfBirth, from) >= 18
        ? `RNE S on ${named(from)}, expected a start before the 18th birthday`
        : undefined,
  ),
];
