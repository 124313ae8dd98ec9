import { ageOn, birthday, dayOf, type Day } from '../../kernel/day.js';
import { isShortBreak } from '../../events/codes/legal-status.codes.js';
import { codeIn, dateIn } from '../cells.js';
import { eachEpisode, eachRow, eachRowOfChild, named, type Rule } from './rule.js';

/** P2 and H5 were withdrawn in favour of registered supported accommodation. */
const independentLivingWithdrawn = dayOf(2023, 10, 28);

const isTemporaryOrOther = (place: string): boolean => /^(T[0-4]|Z1[1-4]?)$/.test(place);

/** Placement types with the lowest age at which a child is expected there. */
const youngest: readonly (readonly [rule: string, place: string, years: number, what: string])[] = [
  ['370', 'P2', 15, 'independent living'],
  ['371', 'H5', 14, 'semi-independent living'],
  ['372', 'R5', 10, 'custody'],
  ['373', 'S1', 4, 'a residential school'],
  ['374', 'P3', 14, 'residential employment'],
];

const youngestRules = youngest.map(([rule, place, years, what]) =>
  eachEpisode(
    { rule, field: 'PLACE', says: `A child in ${what} is at least ${years.toString()}` },
    (episode, { dateOfBirth }) =>
      episode.place === place && dateOfBirth !== undefined && ageOn(dateOfBirth, episode.from) < years
        ? `${place} on ${named(episode.from)}, at an age of under ${years.toString()}`
        : undefined,
  ),
);

/** Temporary stays with the most days that each may last. */
const longest: readonly (readonly [rule: string, place: string, days: number])[] = [
  ['375', 'T1', 42],
  ['376', 'T3', 21],
  ['379', 'T4', 7],
];

const longestRules = longest.map(([rule, place, days]) =>
  eachEpisode(
    { rule, field: 'DEC', says: `${place} lasts at most ${days.toString()} days` },
    (episode, { year }) => {
      const to: Day = episode.to ?? year.to;
      return episode.place === place && to - episode.from > days
        ? `${place} from ${named(episode.from)} lasts ${(to - episode.from).toString()} days, expected at most ${days.toString()}`
        : undefined;
    },
  ),
);

export const placementRules: readonly Rule[] = [
  eachRow(
    'Episodes',
    {
      rule: '217t',
      field: 'PLACE',
      says: 'P2 ended by 28 October 2023',
      returns: { from: 2024, until: 2024 },
    },
    (row) => {
      const to = dateIn(row, 'DEC');
      if (codeIn(row, 'PLACE') !== 'P2' || (to !== undefined && to <= independentLivingWithdrawn))
        return undefined;
      return `P2 until ${to === undefined ? 'now' : named(to)}, expected an end by 2023-10-28, when the code was withdrawn`;
    },
  ),
  eachRow(
    'Episodes',
    { rule: '214', field: 'PL_POST', says: 'Short breaks have no postcode and no URN' },
    (row) => {
      const status = codeIn(row, 'LS');
      const filled = ['PL_POST', 'URN'].filter((column) => row.cells[column] !== undefined);
      if (status === undefined || !isShortBreak(status) || filled.length === 0) return undefined;
      return `${filled.join(' and ')} filled for short breaks (LS ${status}), expected a blank`;
    },
  ),
  eachRow(
    'Episodes',
    { rule: '213', field: 'PLACE_PROVIDER', says: 'Temporary and other placements have no provider' },
    (row) => {
      const [place, provider] = [codeIn(row, 'PLACE'), codeIn(row, 'PLACE_PROVIDER')];
      return place !== undefined && provider !== undefined && isTemporaryOrOther(place)
        ? `found ${provider} for placement ${place}, expected a blank`
        : undefined;
    },
  ),
  eachRow(
    'Episodes',
    { rule: '526', field: 'PLACE_PROVIDER', says: 'Every other placement has a provider' },
    (row) => {
      const place = codeIn(row, 'PLACE');
      return place !== undefined && row.cells.PLACE_PROVIDER === undefined && !isTemporaryOrOther(place)
        ? `is blank for placement ${place}, expected PR0 to PR5`
        : undefined;
    },
  ),
  eachRow(
    'Episodes',
    { rule: '550', field: 'PLACE_PROVIDER', says: 'PR0 only for a placement with parents' },
    (row) => {
      const [place, provider] = [codeIn(row, 'PLACE'), codeIn(row, 'PLACE_PROVIDER')];
      return provider === 'PR0' && place !== 'P1'
        ? `found PR0 for placement ${place ?? 'blank'}, expected it only for P1`
        : undefined;
    },
  ),
  eachRow('Episodes', { field: 'PLACE_PROVIDER', says: 'A placement with parents has PR0' }, (row) => {
    const [place, provider] = [codeIn(row, 'PLACE'), codeIn(row, 'PLACE_PROVIDER')];
    return place === 'P1' && provider !== undefined && provider !== 'PR0'
      ? `found ${provider} for a placement with parents (P1), expected PR0`
      : undefined;
  }),
  eachRow('Episodes', { rule: '378', field: 'LS', says: 'Nobody is with parents under section 20' }, (row) =>
    codeIn(row, 'PLACE') === 'P1' && codeIn(row, 'LS') === 'V2'
      ? 'placed with parents (P1) under a single period of accommodation (V2)'
      : undefined,
  ),
  eachRow(
    'Episodes',
    { rule: '408', field: 'LS', says: 'Placed for adoption under an order: there is an order' },
    (row) => {
      const [place, status] = [codeIn(row, 'PLACE'), codeIn(row, 'LS')];
      return (place === 'A5' || place === 'A6') && status !== 'E1'
        ? `placed for adoption under a placement order (${place}) with LS ${status ?? 'blank'}, expected E1`
        : undefined;
    },
  ),
  eachRowOfChild(
    'Episodes',
    { rule: '551', field: 'PLACE', says: 'Placed for adoption: PlacedAdoption has the day' },
    (row, { rows, present }) => {
      const place = codeIn(row, 'PLACE');
      return /^A[3-6]$/.test(place ?? '') && present.has('PlacedAdoption') && rows.PlacedAdoption.length === 0
        ? `placed for adoption (${String(place)}), but the child has no row in PlacedAdoption`
        : undefined;
    },
  ),
  ...youngestRules,
  ...longestRules,
  eachEpisode(
    { field: 'PLACE', says: 'A child in supported accommodation is at least 16' },
    ({ place, from }, { dateOfBirth }) =>
      place === 'K3' && dateOfBirth !== undefined && from < birthday(dateOfBirth, 16)
        ? `K3 on ${named(from)}, at an age of under 16`
        : undefined,
  ),
];
