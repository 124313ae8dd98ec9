import { termOn, type TermDates } from '../calendar/school-days.js';
import { addDays, birthday, isoDate, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Happening } from './happening.js';
import { happeningsOfAPep, initiated, type Pep } from './happenings-of-a-pep.js';
import type { MadeUpAuthority } from './made-up-authority.js';
import {
  daysToFirstPep,
  shareBegunOnly,
  shareFirstPepInTime,
  shareNotRequired,
  whyNotRequired,
} from './peps.rates.js';
import { saidAtMeetings } from './said-at-meetings.js';
import { aboutUnsignedPeps, daysUnsignedBeforeMeeting } from './said-at-meetings.rates.js';
import { schoolOn, type Schooling } from './schools.js';
import type { TimeInCare } from './time-in-care.js';
import { later, officeDayUpTo, schoolDayFrom } from './which-day.js';

const fromAge = 3;

/** Whose plans, in which terms. */
export interface Pupil {
  readonly care: TimeInCare;
  readonly schooling: readonly Schooling[];
  readonly authority: MadeUpAuthority;
}

/** The personal education plans of one period of care: the first, and one a term from then on, as far as terms are published. */
export const pepsDuring = (pupil: Pupil, chance: Chance): readonly Happening[] => {
  const { care } = pupil;
  const { terms } = pupil.authority;
  const first = firstPep(pupil, chance);
  const reviewed = terms
    .filter((term) => isOwed(care, term) && term.from > (first?.held ?? care.from))
    .flatMap((term) => pepOfTerm(pupil, term, chance));
  return [...(first ? pepTold(pupil, first, chance) : []), ...reviewed].filter(
    ({ day }) => day >= care.from && day < care.until,
  );
};

/** From the term after the third birthday; who leaves early in a term has none in it. */
const isOwed = ({ life, until }: TimeInCare, term: TermDates): boolean =>
  birthday(life.born, fromAge) < term.from && until > addDays(term.from, 21);

const firstPep = (pupil: Pupil, chance: Chance): Pep | undefined => {
  const { life, from } = pupil.care;
  const days = chance.whole(...daysToFirstPep[chance.happens(shareFirstPepInTime) ? 'inTime' : 'late']);
  const begunIn = chance.whole(1, 6);
  const ofAge = pupil.authority.terms.some(
    (term) => term.from <= from && birthday(life.born, fromAge) < term.from,
  );
  if (!ofAge) return undefined;
  // Schools that are closed hold no meetings: it has to wait for the term.
  const held = schoolDayFrom(pupil.authority.terms, addDays(from, days));
  const term = termOn(pupil.authority.terms, held);
  const begun = addDays(from, Math.min(begunIn, held - from));
  return term && pepOf(pupil, { kind: 'initial', term, begun, held });
};

const pepOfTerm = (pupil: Pupil, term: TermDates, chance: Chance): readonly Happening[] => {
  if (chance.happens(shareNotRequired)) return [notRequired(term, chance)];
  const held = meetingDuring(term, chance);
  const begun = later(addDays(held, -chance.whole(5, 20)), term.from);
  const pep = pepOf(pupil, { kind: 'review', term, begun, held });
  if (chance.happens(pep.school?.habit.held ?? 0)) return pepTold(pupil, pep, chance);
  return chance.happens(shareBegunOnly) ? [initiated(pep)] : [];
};

/** The plan, and what was said of it where it waited for a signature for long. */
const pepTold = ({ care, authority }: Pupil, pep: Pep, chance: Chance): readonly Happening[] => {
  const told = happeningsOfAPep(pep, authority.terms, chance);
  const signedOn = told.find(({ type }) => type === 'caretally.pep-signed-off.v1')?.day;
  const row = {
    entry: pep.name,
    from: addDays(pep.held, daysUnsignedBeforeMeeting),
    until: signedOn ?? care.until,
  };
  return [...told, ...saidAtMeetings(row, aboutUnsignedPeps, authority.from, chance)];
};

const notRequired = ({ term, from }: TermDates, chance: Chance): Happening => ({
  type: 'caretally.pep-not-required.v1',
  day: addDays(from, chance.whole(3, 30)),
  data: { term, because: chance.among(whyNotRequired) },
});

type Meeting = Pick<Pep, 'kind' | 'term' | 'begun' | 'held'>;

const pepOf = ({ care, schooling }: Pupil, meeting: Meeting): Pep => ({
  name: `${meeting.kind}-${meeting.term.term}-${isoDate(care.period.from)}`,
  school: schoolOn(schooling, meeting.held),
  ...meeting,
});

/** Most meetings fall in the middle of the term: early ones have nothing to review, late ones nobody to sign. */
const meetingDuring = ({ from, to, closures }: TermDates, chance: Chance): Day => {
  const [first, last] = [addDays(from, 8), addDays(to, -10)];
  const along = (chance.fraction() + chance.fraction()) / 2;
  const on = addDays(first, Math.round((last - first) * along));
  const closed = closures.find((closure) => closure.from <= on && on <= closure.to);
  return officeDayUpTo(closed ? addDays(closed.from, -chance.whole(1, 4)) : on);
};
