import { addDays, birthday, type Day } from '../kernel/day.js';
import { chanceFor, type Chance } from './chance.js';
import { supportedUntil } from './leaving-care.js';
import type { Life, PeriodOfCare } from './life-of-a-child.js';
import { earlier, later } from './which-day.js';

/**
 * Teams, posts and the workers who hold them one after the other. A post changes hands every 16 months to six years: in
 * England about one social worker in six leaves in a year. Nothing is remembered between calls: who holds a post on a
 * day follows from the seed alone.
 */
interface Allocation {
  readonly on: Day;
  readonly worker: string;
  readonly team: string;
  readonly role: 'social-worker' | 'personal-adviser' | 'iro';
}

export interface Workforce {
  readonly seed: number;
  readonly lookedAfter: number;
}

const teams = {
  assessment: { letter: 'A', children: 12 },
  'unaccompanied-children': { letter: 'U', children: 20 },
  'disabled-children': { letter: 'D', children: 20 },
  'looked-after-north': { letter: 'N', children: 32 },
  'looked-after-south': { letter: 'S', children: 32 },
  'leaving-care': { letter: 'L', children: 60 },
  'independent-reviewing': { letter: 'R', children: 70 },
} as const;
type Team = keyof typeof teams;

const initials = { 'social-worker': 'SW', 'personal-adviser': 'PA', iro: 'IRO' } as const;

/** A stretch of responsibility that stays with one post, whoever holds it. */
interface Responsibility {
  readonly team: Team;
  readonly role: Allocation['role'];
  readonly from: Day;
  readonly until: Day;
}

export const allocationsDuring = (
  workforce: Workforce,
  life: Life,
  period: PeriodOfCare,
  chance: Chance,
): readonly Allocation[] =>
  responsibilitiesFor(life, period, chance)
    .filter(({ from, until }) => from < until)
    .flatMap((responsibility) => handoversOf(workforce, responsibility, chance));

const responsibilitiesFor = (life: Life, period: PeriodOfCare, chance: Chance): readonly Responsibility[] => {
  const { from, until } = period;
  const handedOnOn = earlier(addDays(from, chance.whole(40, 130)), until);
  const lasting = lastingTeam(life, period, chance);
  const socialWorker = { role: 'social-worker' } as const;
  const workers: readonly Responsibility[] =
    lasting.team === 'unaccompanied-children' || lasting.team === 'disabled-children'
      ? [{ ...socialWorker, ...lasting, from, until }]
      : [
          { ...socialWorker, team: 'assessment', from, until: handedOnOn },
          { ...socialWorker, ...lasting, from: handedOnOn, until },
        ];
  if (period.path === 'short-break') return workers;
  const adviserFrom = later(addDays(from, 90), addDays(birthday(life.born, 16), chance.whole(10, 120)));
  return [
    ...workers,
    { team: 'independent-reviewing', role: 'iro', from: addDays(from, chance.whole(2, 18)), until },
    { team: 'leaving-care', role: 'personal-adviser', from: adviserFrom, until: advisedUntil(life, period) },
  ];
};

/** A personal adviser stays with the young person after care. */
const advisedUntil = (life: Life, period: PeriodOfCare): Day =>
  period === life.periods.at(-1) ? supportedUntil(life) : period.until;

const lastingTeam = (life: Life, period: PeriodOfCare, chance: Chance): { readonly team: Team } => {
  if (life.unaccompanied) return { team: 'unaccompanied-children' };
  if (period.categoryOfNeed === 'N2') return { team: 'disabled-children' };
  return { team: chance.happens(0.5) ? 'looked-after-north' : 'looked-after-south' };
};

const handoversOf = (
  { seed, lookedAfter }: Workforce,
  { team, role, from, until }: Responsibility,
  chance: Chance,
): readonly Allocation[] => {
  const { letter, children } = teams[team];
  const post = chance.whole(1, Math.ceil(lookedAfter / children));
  const postChance = chanceFor(seed, letter.charCodeAt(0), post);
  const tenure = postChance.whole(500, 2_200);
  const phase = postChance.whole(0, tenure);
  const holderOn = (on: Day): number => Math.floor((on + phase) / tenure);
  const first = holderOn(from);
  return Array.from({ length: holderOn(addDays(until, -1)) - first + 1 }, (_, handover) => ({
    on: handover === 0 ? from : (((first + handover) * tenure - phase) as Day),
    worker: `${initials[role]}-${letter}${post}-${first + handover}`,
    team,
    role,
  }));
};
