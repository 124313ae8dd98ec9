import { lookedAfter } from '../../counting/asked-of-children.js';
import {
  doneAndNextNotPastDue,
  firstDueHasPassed,
  firstIsNotYetDue,
} from '../../counting/asked-of-cycles.js';
import { childDimensions } from '../../counting/child-dimensions.js';
import { shareAtDate, standing } from '../../counting/definition.js';
import { ask } from '../../counting/question.js';
import { children } from '../../counting/unit.js';
import type { CaseRecord } from '../../case-record/case-record.js';

const cycles = ({ health }: CaseRecord) => health.cycles;
const lookedAfterThen = ask('looked after at the close of the day', lookedAfter);

export const healthAssessment = shareAtDate({
  id: 'cla-health-assessment-pct',
  title: 'Children with an up-to-date health assessment',
  says: 'Of the children looked after whose initial health assessment was due before the date, those assessed in this period of care whose next assessment is not past its due day: one in the last 12 months from the age of 5, one in the last six months under 5.',
  kind: 'stock',
  better: 'higher',
  source:
    'Promoting the health and wellbeing of looked-after children (2022); local stock beside the OC2 cohort',
  notes: [
    'The initial assessment is due 20 working days after becoming looked after, in time for the first review; the next six months after an assessment made before the fifth birthday, else twelve. The age on the day of the last assessment decides, whatever birthday follows.',
    'OC2 takes two assessments in 12 months for enough under 5. Here what is due next decides: two in 12 months with none in the last six are overdue.',
    'Everyone looked after is in it, not only those looked after for 12 months as in OC2. Children whose initial assessment is not yet due stand beside the figure, assessed already or not.',
    'A refusal is no assessment. An assessment before the period of care began does not count in it.',
    'Where the record begins inside a period of care its initial assessment was due within 20 working days of that at the latest: until then the child is shown as unknown.',
  ],
  counts: children,
  population: [
    lookedAfterThen,
    ask('the initial health assessment was due before that day', firstDueHasPassed(cycles)),
  ],
  numerator: [
    ask(
      'assessed in this period of care, and the day the next assessment was due had not passed',
      doneAndNextNotPastDue(cycles),
    ),
  ],
  companions: {
    notYetDue: {
      of: standing('cla-health-assessment-pct/not-yet-due', {
        population: [
          lookedAfterThen,
          ask('the day the initial health assessment is due had not passed', firstIsNotYetDue(cycles)),
        ],
      }),
      part: 'numerator',
    },
  },
  by: childDimensions,
});
