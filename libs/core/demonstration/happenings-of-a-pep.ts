import type { TermDates, Terms } from '../calendar/school-days.js';
import type { DataOf } from '../events/recorded-event.js';
import { addDays, isoDate, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Happening } from './happening.js';
import {
  daysToHandIn,
  daysToPutRight,
  daysToRating,
  daysToSign,
  ratings,
  ratingsPutRight,
  shareReturned,
  shareSignedByVirtualSchool,
  whyReturned,
} from './peps.rates.js';
import type { School } from './schools.js';
import { officeDayFrom, schoolDayFrom } from './which-day.js';

/** One plan, up to its meeting. */
export interface Pep {
  readonly name: string;
  readonly kind: 'initial' | 'review';
  readonly term: TermDates;
  readonly school: School | undefined;
  readonly begun: Day;
  readonly held: Day;
}

/** Begun, held, handed in, rated, perhaps returned and rated again, and signed: how far it comes is the school's habit. */
export const happeningsOfAPep = (pep: Pep, terms: Terms, chance: Chance): readonly Happening[] => {
  const { name, held } = pep;
  const told: Happening[] = [
    initiated(pep),
    { type: 'caretally.pep-meeting-held.v1', day: held, data: { pep: name, on: isoDate(held) } },
  ];
  const days = chance.among(daysToHandIn);
  if (days === undefined) return told;
  const handedInOn = officeDayFrom(addDays(held, chance.whole(...days)));
  const checked = checks(pep, handedInOn, chance);
  const signed = signature(pep, checked.at(-1)?.day ?? handedInOn, terms, chance);
  return [...told, submitted(pep, handedInOn), ...checked, ...signed];
};

export const initiated = ({ name, kind, term, school, begun }: Pep): Happening => ({
  type: 'caretally.pep-initiated.v1',
  day: begun,
  data: {
    pep: name,
    kind,
    term: term.term,
    ...(school === undefined ? {} : { school: school.urn }),
    on: isoDate(begun),
  },
});

const submitted = ({ name }: Pep, on: Day): Happening => ({
  type: 'caretally.pep-submitted.v1',
  day: on,
  data: { pep: name, on: isoDate(on) },
});

type Rating = DataOf<'caretally.pep-quality-rated.v1'>['rating'];

const checks = (pep: Pep, handedInOn: Day, chance: Chance): readonly Happening[] => {
  const premiumShown = chance.happens(pep.school?.habit.premiumShown ?? 0);
  const ratedOn = officeDayFrom(addDays(handedInOn, chance.whole(...daysToRating)));
  const rating = chance.among(ratings);
  const first = rated(pep, ratedOn, rating, premiumShown);
  if (!chance.happens(shareReturned[rating])) return [first];
  const againOn = officeDayFrom(addDays(ratedOn, chance.whole(...daysToPutRight)));
  const ratedAgainOn = officeDayFrom(addDays(againOn, chance.whole(...daysToRating)));
  return [
    first,
    returned(pep, ratedOn, chance.among(whyReturned)),
    submitted(pep, againOn),
    rated(pep, ratedAgainOn, chance.among(ratingsPutRight), premiumShown || chance.happens(0.7)),
  ];
};

const rated = ({ name }: Pep, on: Day, rating: Rating, pupilPremiumEvidenced: boolean): Happening => ({
  type: 'caretally.pep-quality-rated.v1',
  day: on,
  data: { pep: name, on: isoDate(on), rating, pupilPremiumEvidenced },
});

const returned = ({ name }: Pep, on: Day, because: string): Happening => ({
  type: 'caretally.pep-returned-for-correction.v1',
  day: on,
  data: { pep: name, on: isoDate(on), because },
});

const signature = (pep: Pep, after: Day, terms: Terms, chance: Chance): readonly Happening[] => {
  const { signedSoon, signedLate } = pep.school?.habit ?? { signedSoon: 1, signedLate: 0 };
  const when = chance.among<'soon' | 'late' | 'never'>([
    ['soon', signedSoon],
    ['late', signedLate],
    ['never', 1 - signedSoon - signedLate],
  ]);
  if (when === 'never') return [];
  // Nobody signs in the holidays.
  const on = schoolDayFrom(terms, addDays(after, chance.whole(...daysToSign[when])));
  const byRole = chance.happens(shareSignedByVirtualSchool) ? 'virtual-school' : 'school';
  const data = { pep: pep.name, on: isoDate(on), byRole } as const;
  return [{ type: 'caretally.pep-signed-off.v1', day: on, data }];
};
