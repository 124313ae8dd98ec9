import { ageOn } from '../../kernel/day.js';
import { isFoster, isPlacedForAdoption } from '../../events/codes/placement-type.codes.js';
import { placeOf } from '../return-row.js';
import { eachEpisode, eachFollower, named, type Rule } from './rule.js';

const isAdoption = (reason: string | undefined): boolean => reason === 'E11' || reason === 'E12';
const isSpecialGuardianship = (reason: string | undefined): boolean => /^E4[5-8]$/.test(reason ?? '');

export const leavingCareRules: readonly Rule[] = [
  eachEpisode(
    { rule: '386', field: 'REC', says: 'Nobody is adopted at 18 or over' },
    ({ to, reasonCeased }, { dateOfBirth }) =>
      isAdoption(reasonCeased) &&
      to !== undefined &&
      dateOfBirth !== undefined &&
      ageOn(dateOfBirth, to) >= 18
        ? `adopted (${String(reasonCeased)}) on ${named(to)}, at 18 or over`
        : undefined,
  ),
  eachEpisode(
    { rule: '407', field: 'REC', says: 'Special guardianship begins before 18' },
    ({ to, reasonCeased }, { dateOfBirth }) =>
      isSpecialGuardianship(reasonCeased) &&
      to !== undefined &&
      dateOfBirth !== undefined &&
      ageOn(dateOfBirth, to) >= 18
        ? `special guardianship (${String(reasonCeased)}) on ${named(to)}, at 18 or over`
        : undefined,
  ),
  eachEpisode(
    { rule: '390', field: 'REC', says: 'A child who is adopted was placed for adoption' },
    ({ to, reasonCeased, place }) =>
      isAdoption(reasonCeased) && to !== undefined && !isPlacedForAdoption(place ?? '')
        ? `adopted (${String(reasonCeased)}) from placement ${place ?? 'blank'}, expected A3 to A6`
        : undefined,
  ),
  eachEpisode(
    { rule: '460', field: 'REC', says: 'E45 and E46: the child lived with foster carers' },
    ({ to, reasonCeased, place }) =>
      (reasonCeased === 'E45' || reasonCeased === 'E46') && to !== undefined && !isFoster(place ?? '')
        ? `special guardianship to the former foster carer (${reasonCeased}) from placement ${place ?? 'blank'}, expected U1 to U6`
        : undefined,
  ),
  eachFollower(
    { rule: '199', field: 'DECOM', says: 'No episode follows an adoption' },
    ({ from }, previous) =>
      isAdoption(previous.reasonCeased) && previous.to !== undefined
        ? `starts ${named(from)}, but ${placeOf(previous.row)} ended with adoption (${String(previous.reasonCeased)})`
        : undefined,
  ),
];
