import { school } from '../counting/items/pep.items.js';
import { pepUnsignedPct } from '../indicators/peps/unsigned-pct.indicator.js';
import { enoughToRank, pattern, schoolUrn } from './pattern.js';

export const schoolsWithUnsignedPeps = pattern({
  id: 'schools-unsigned-peps',
  title: 'Schools where personal education plans stay unsigned',
  says: 'Schools, and clusters of schools, by the share of plans held in the term and not signed off by its last day: what independent reviewing officers take through the senior leaders to boards of governors.',
  source:
    'Haringey Corporate Parenting Advisory Committee, 2019: escalated "based on any patterns identified around a cluster of schools"',
  indicator: pepUnsignedPct,
  by: school,
  about: 'school',
  key: schoolUrn,
  enough: enoughToRank,
  // Only the first is for the school to answer for.
  ofWhich: ['waitedForSchool', 'waitedForVirtualSchool', 'waitedForSocialWorker', 'signedSince'],
  clustered: true,
  besides: [],
});
