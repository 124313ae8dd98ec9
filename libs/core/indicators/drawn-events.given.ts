import type { RecordedEvent } from '../events/recorded-event.js';
import {
  became,
  ceased,
  found,
  moved,
  registered,
  statusChanged,
  wentMissing,
} from '../case-record/recorded.given.js';
import { need, type Row } from './table.given.js';

export const careColumns = ['child', 'from', 'to', 'place', 'reason', 'ls', 'cin', 'ended', 'rec', 'born'];
export const incidentColumns = ['child', 'incident', 'kind', 'from', 'to', 'because'];

/**
 * Events of one child from rows drawn like SSDA903 episodes: `reason` is RNE (`(S)` where the record begins inside a period
 * of care), `ended` REASON_PLACE_CHANGE, `rec` REC. An empty `to` lasts until the next row. Care ends where the next row is
 * a new start or there is none: for `rec`, or E4A where it does not matter.
 */
export const careEvents = (rows: readonly Row[]): readonly RecordedEvent[] =>
  rows.flatMap((row, index) => [
    ...(row['born'] ? [registered(row['born'])] : []),
    ...episode(row, rows[index - 1]),
    ...endOfCare(row, rows[index + 1]),
  ]);

const episode = (row: Row, before: Row | undefined): readonly RecordedEvent[] => {
  const [on, reason] = [need(row, 'from'), need(row, 'reason')];
  const legalStatus = row['ls'] as 'C2' | undefined;
  switch (reason) {
    case 'S':
    case '(S)':
      return [
        became(on, need(row, 'place'), {
          legalStatus: legalStatus ?? 'C2',
          categoryOfNeed: (row['cin'] ?? 'N1') as 'N1',
          ...(reason === '(S)' && { alreadyLookedAfter: true }),
        }),
      ];
    case 'L':
      return [statusChanged(on, need(row, 'ls') as 'C2')];
    case 'P':
    case 'T':
    case 'B':
    case 'U':
      return [
        moved(on, reason, need(row, 'place'), {
          ...(legalStatus && { legalStatus }),
          ...(before?.['ended'] && { endedBecause: before['ended'] as 'CARPL' }),
        }),
      ];
    default:
      throw new Error(`drawn reason "${reason}" on ${on}: expected an RNE code S L P T B U, or (S)`);
  }
};

const endOfCare = (row: Row, next: Row | undefined): readonly RecordedEvent[] => {
  const { to } = row;
  if (to === undefined) return [];
  if (next !== undefined && next['reason'] !== 'S') {
    if (next['from'] === to) return [];
    throw new Error(
      `drawn row ends ${to} and the next starts ${next['from'] ?? '?'} with RNE ${next['reason'] ?? '?'}: expected the same day, or RNE S`,
    );
  }
  return [ceased(to, (row['rec'] ?? 'E4A') as 'E4A')];
};

/** Events of one child from rows `kind | from | to | because`; `incident` defaults to `i1`, `i2` in the order drawn. */
export const incidentEvents = (rows: readonly Row[]): readonly RecordedEvent[] =>
  rows.flatMap((row, index) => {
    const incident = row['incident'] ?? `i${index + 1}`;
    const start = wentMissing(incident, need(row, 'from'), (row['kind'] ?? 'M') as 'M');
    if (row['to'] === undefined) return [start];
    return [start, found(incident, row['to'], (row['because'] ?? 'returned') as 'returned')];
  });
