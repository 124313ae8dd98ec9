import { shareInPeriod } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { pathwayAssessmentsDue } from '../../counting/items/pathway.items.js';
import { each } from '../../counting/reading.js';
import { pathwayAssessments } from '../../counting/unit.js';
import { endsNote, entitledNote, pathwayDimensions, pathwaySource } from './pathway-scope.js';

const askOfAssessment = askOf(pathwayAssessmentsDue);

export const pathwayAssessmentOnTime = shareInPeriod({
  id: 'pathway-assessment-on-time-pct',
  title: 'Pathway needs assessments completed within three months',
  says: 'Of the needs assessments that fell due in the period, those completed on or before the day they were due.',
  better: 'higher',
  source: pathwaySource,
  notes: [
    'Due three calendar months after the 16th birthday, or after becoming eligible where that is later; month ends are clamped.',
    'Whoever was no longer owed one when it fell due is excluded.',
    'An assessment completed before the 16th birthday is in time. Whoever becomes eligible again after a time at home is owed a new one only where none was ever completed.',
    entitledNote,
    endsNote,
  ],
  counts: pathwayAssessments,
  read: each(pathwayAssessmentsDue).startedInPeriod,
  exclusions: [
    askOfAssessment('no longer owed on the day it fell due', ({ outcome }) => outcome.state === 'cancelled'),
  ],
  numerator: [
    askOfAssessment(
      'completed on or before the day it was due',
      ({ outcome }) => outcome.state === 'met' && !outcome.late,
    ),
  ],
  by: pathwayDimensions,
});
