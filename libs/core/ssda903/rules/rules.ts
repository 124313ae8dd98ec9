import { absenceRules } from './absence.rules.js';
import { codeRules } from './codes.rules.js';
import { dateRules } from './dates.rules.js';
import { episodeDateRules } from './episode-dates.rules.js';
import { episodeSequenceRules } from './episode-sequence.rules.js';
import { identityRules } from './identity.rules.js';
import { lastReturnRules } from './last-return.rules.js';
import { leavingCareRules } from './leaving-care.rules.js';
import { legalStatusRules } from './legal-status.rules.js';
import { otherModuleRules } from './other-modules.rules.js';
import { placementRules } from './placement.rules.js';
import { reasonForNewEpisodeRules } from './reason-for-new-episode.rules.js';
import type { Rule } from './rule.js';

/** Every check of a return, in the order in which findings on one row are shown. */
export const rules: readonly Rule[] = [
  ...identityRules,
  ...dateRules,
  ...codeRules,
  ...episodeDateRules,
  ...episodeSequenceRules,
  ...reasonForNewEpisodeRules,
  ...lastReturnRules,
  ...legalStatusRules,
  ...placementRules,
  ...leavingCareRules,
  ...absenceRules,
  ...otherModuleRules,
];
