import { isTemporary } from '../../events/codes/placement-type.codes.js';
import { codeIn, plainPostcode } from '../cells.js';
import type { Episode } from '../child-return.js';
import { placeOf } from '../return-row.js';
import { eachFollower, eachPredecessor, eachRow, type Rule } from './rule.js';

const temporary = (episode: Episode | undefined): boolean =>
  episode?.place !== undefined && isTemporary(episode.place);

/** The columns in which two rows would differ if the placement changed. */
const placementColumns = ['PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'];

const cellOf = ({ row }: Episode, column: string): string => {
  const text = codeIn(row, column) ?? '';
  return column === 'PL_POST' ? plainPostcode(text) : text;
};

const changedColumns = (one: Episode, other: Episode): readonly string[] =>
  placementColumns.filter((column) => cellOf(one, column) !== cellOf(other, column));

/** A reason that starts a placement, with or without another carer. */
const startsPlacement = ['P', 'B', 'T', 'U'];

interface Claim {
  readonly rule: string;
  readonly reasons: readonly string[];
  readonly legalStatusChanges: boolean;
  readonly placementChanges: boolean;
  readonly means: string;
}

/** What each reason says has changed since the episode before. */
const claims: readonly Claim[] = [
  {
    rule: '434',
    reasons: ['L'],
    legalStatusChanges: true,
    placementChanges: false,
    means: 'only the legal status changed',
  },
  {
    rule: '435',
    reasons: ['P', 'T'],
    legalStatusChanges: false,
    placementChanges: true,
    means: 'only the placement changed',
  },
  {
    rule: '436',
    reasons: ['B', 'U'],
    legalStatusChanges: true,
    placementChanges: true,
    means: 'legal status and placement changed',
  },
];

const contradiction = (claim: Claim, episode: Episode, previous: Episode): string | undefined => {
  const statusChanged = episode.legalStatus !== previous.legalStatus;
  const columns = changedColumns(episode, previous);
  const status = statusChanged === claim.legalStatusChanges;
  const placement = columns.length > 0 === claim.placementChanges;
  if (status && placement) return undefined;
  const found = [
    ...(status ? [] : [`LS is ${statusChanged ? 'another' : 'the same'}`]),
    ...(placement ? [] : [columns.length > 0 ? `${columns.join(', ')} differ` : 'the placement is the same']),
  ];
  return `RNE ${String(episode.reason)} says that ${claim.means}, but against ${placeOf(previous.row)} ${found.join(' and ')}: loaded as the cells say`;
};

const claimRules = claims.map((claim) =>
  eachFollower(
    { rule: claim.rule, field: 'RNE', says: `RNE ${claim.reasons.join(' or ')}: ${claim.means}` },
    (episode, previous) =>
      episode.reason !== undefined && claim.reasons.includes(episode.reason)
        ? contradiction(claim, episode, previous)
        : undefined,
  ),
);

export const reasonForNewEpisodeRules: readonly Rule[] = [
  ...claimRules,
  eachRow(
    'Episodes',
    { rule: '380', field: 'RNE', says: 'A temporary placement starts with P or B' },
    (row) => {
      const [place, reason] = [codeIn(row, 'PLACE'), codeIn(row, 'RNE')];
      if (place === undefined || !/^T[0-4]$/.test(place) || reason === 'P' || reason === 'B')
        return undefined;
      return `temporary placement ${place} with RNE ${reason ?? 'blank'}, expected P or B: a period of care cannot begin in one`;
    },
  ),
  eachRow(
    'Episodes',
    { rule: '381', field: 'REC', says: 'A period of care does not end in a temporary placement' },
    (row) => {
      const [place, reason] = [codeIn(row, 'PLACE'), codeIn(row, 'REC')];
      if (place === undefined || !/^T[0-4]$/.test(place)) return undefined;
      if (reason === undefined || reason === 'X1' || row.cells.DEC === undefined) return undefined;
      return `temporary placement ${place} ends with REC ${reason}, expected X1 and the return to a placement`;
    },
  ),
  eachPredecessor(
    { rule: '225', field: 'REASON_PLACE_CHANGE', says: 'A placement that ended has a reason for the change' },
    (episode, next) => {
      const changes = next?.reason !== undefined && startsPlacement.includes(next.reason);
      if (!changes || episode.reasonCeased !== 'X1' || temporary(episode) || temporary(next))
        return undefined;
      if (codeIn(episode.row, 'REASON_PLACE_CHANGE') !== undefined) return undefined;
      return `is blank, although ${placeOf(next.row)} starts another placement with RNE ${next.reason}`;
    },
  ),
  eachRow(
    'Episodes',
    { rule: '226', field: 'REASON_PLACE_CHANGE', says: 'A temporary placement has no reason for change' },
    (row) => {
      const [place, reason] = [codeIn(row, 'PLACE'), codeIn(row, 'REASON_PLACE_CHANGE')];
      if (place === undefined || !/^T[0-4]$/.test(place) || reason === undefined) return undefined;
      return `found ${reason} on temporary placement ${place}, expected a blank`;
    },
  ),
];
