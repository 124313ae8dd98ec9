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

const cycles = ({ visits }: CaseRecord) => visits.cycles;
const lookedAfterThen = ask('looked after at the close of the day', lookedAfter);

export const visitOnTime = shareAtDate({
  id: 'cla-visit-on-time-pct',
  title: 'Children visited in timescale',
  says: 'Of the children looked after whose first visit in their placement was due before the date, those visited no longer ago than the placement allows.',
  kind: 'stock',
  better: 'higher',
  source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28',
  notes: [
    'A visit at which the child was not seen does not count: a named choice.',
    'The first visit is due one week after the placement began, the next six weeks after each visit; three months after a visit made when a long-term foster placement (PLACE U1, U4) had lasted a year. With parents (PLACE P1) under an interim care order (LS C1): every week until the first review has been held, then every four weeks.',
    'What the placement, its age and the legal status are on the day of a visit decides when the next is due.',
    'The record does not tell a carer approved for a time, a placement with parents before its assessment, or a child in long-term fostering who agreed to six-monthly visits: they count as any other child of the placement.',
    'A move begins the cycle anew: the child is not counted until the first visit in the new placement was due, visited or not, and stands beside the figure as not yet due.',
    'Where the record begins inside a placement its first visit was due within a week of that at the latest: until then the child is shown as unknown.',
  ],
  counts: children,
  population: [
    lookedAfterThen,
    ask('the first visit in the placement was due before that day', firstDueHasPassed(cycles)),
  ],
  numerator: [
    ask(
      'the child had been seen in the placement, and the day the next visit was due had not passed',
      doneAndNextNotPastDue(cycles),
    ),
  ],
  companions: {
    notYetDue: {
      of: standing('cla-visit-on-time-pct/not-yet-due', {
        population: [
          lookedAfterThen,
          ask('the day the first visit in the placement is due had not passed', firstIsNotYetDue(cycles)),
        ],
      }),
      part: 'numerator',
    },
  },
  by: childDimensions,
});
