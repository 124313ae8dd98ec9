import { isoDate } from '../../kernel/day.js';
import type { Absence, AbsenceKind } from '../../case-record/absences.fact.js';
import { itemDimension } from '../dimension.js';
import type { ItemKind } from '../item-kind.js';
import { incidents } from '../unit.js';

const endings: Readonly<Record<string, string>> = {
  open: 'Still open',
  returned: 'Returned',
  located: 'Located',
  reclassified: 'Became an incident of the other kind',
  'ceased-care': 'Care ended',
  'turned-18': 'Turned 18',
};

export const incidentEnding = itemDimension(
  'incidentEnding',
  'How the incident ended',
  (key) => endings[key] ?? key,
  Object.keys(endings),
);

const incidentsOf = (kind: string, code: AbsenceKind, means: string): ItemKind<'incident', Absence> => ({
  kind,
  unit: incidents,
  means,
  facts: ({ absences }) => absences.filter((absence) => absence.kind === code),
  key: ({ incident, from }) => `${isoDate(from)} ${incident}`,
  days: ({ from, last, to }) => ({ first: from, last, closedOn: to }),
  because: ({ because }) => because,
  dimensions: { incidentEnding: ({ ending }) => ending },
});

export const missingIncidents = incidentsOf(
  'missing-incident',
  'M',
  'a missing incident (MISSING M) in care',
);
export const awayIncidents = incidentsOf(
  'away-incident',
  'A',
  'an incident of being away from placement without authorisation (MISSING A) in care',
);
