import { reasonCeasedGroupOf } from '../../events/codes/reason-ceased.codes.js';
import type { PeriodOfCare } from '../../case-record/periods-of-care.fact.js';
import { endsOfCare } from '../../counting/items/care.items.js';
import { ageBand, ethnicity, sex } from '../../counting/child-dimensions.js';
import { asked, counted, shareInPeriod } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { lastOfEachChild } from '../../counting/reading.js';
import { children } from '../../counting/unit.js';

const id = 'cla-ceased-permanence-pct';
const askEnd = askOf(endsOfCare);

const endedIn =
  (...groups: readonly string[]) =>
  ({ ending }: PeriodOfCare): boolean =>
    ending.how === 'ceased' && groups.includes(reasonCeasedGroupOf(ending.reason));

const toPermanence = askEnd(
  'left through adoption or special guardianship (REC E11, E12, E43 to E48)',
  endedIn('adoption', 'special-guardianship'),
);
const toPermanenceOrArrangements = askEnd(
  'left through adoption, special guardianship or a child arrangements order (REC E41)',
  endedIn('adoption', 'special-guardianship', 'child-arrangements'),
);
const before18 = askEnd(
  'left before the 18th birthday',
  ({ ending }) => !(ending.how === 'ceased' && ending.onBirthday18),
);

const lastEnds = lastOfEachChild(endsOfCare).startedInPeriod;
const wide = counted(lastEnds, asked(`${id}/wide`, { numerator: [toPermanenceOrArrangements] }));
const under18 = counted(
  lastEnds,
  asked(`${id}/under18`, { population: [before18], numerator: [toPermanence] }),
);

export const ceasedPermanencePct = shareInPeriod({
  id,
  title: 'Share of children leaving care who left to permanence',
  says: 'Of the children who ceased to be looked after in the period (each by the last end), those adopted or under special guardianship.',
  better: 'higher',
  source: 'Local measure (adoption and special guardianship); SSDA903 REC',
  notes: [
    'Those who left on the 18th birthday are in the denominator; the share without them stands beside it.',
    'A planned return home is no permanence here; see cla-ceased-by-reason.',
  ],
  counts: children,
  read: lastEnds,
  numerator: [toPermanence],
  companions: {
    wideNumerator: { of: wide, part: 'numerator' },
    widePct: { of: wide, part: 'value' },
    under18Numerator: { of: under18, part: 'numerator' },
    under18Denominator: { of: under18, part: 'denominator' },
    under18Pct: { of: under18, part: 'value' },
  },
  by: [ageBand, sex, ethnicity],
});
