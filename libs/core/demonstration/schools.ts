import { addDays, birthday, dayOf, type Day } from '../kernel/day.js';
import type { Chance, Weighted } from './chance.js';
import {
  habitOf,
  habits,
  shareChangingSchoolWithHome,
  shareInSpecialSchool,
  type Habit,
} from './peps.rates.js';
import { septemberOf } from './school-years.js';

/**
 * Forty schools in five clusters. A URN from 900101 on has the form of one and is none: those of schools in England begin
 * with 1.
 */
const clusterNames = ['north', 'east', 'south', 'west', 'riverside'] as const;
export type Cluster = (typeof clusterNames)[number];

const phases = ['primary', 'secondary', 'college', 'special'] as const;
export type Phase = (typeof phases)[number];

const schoolsOfPhase: Readonly<Record<Phase, number>> = { primary: 4, secondary: 2, college: 1, special: 1 };

export interface School {
  readonly urn: string;
  readonly name: string;
  readonly cluster: Cluster;
  readonly phase: Phase;
  /** How it goes about plans: most as usual, one cluster slowly, four schools poorly. */
  readonly habit: Habit;
}

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const schoolsOf = (cluster: Cluster, place: number): readonly School[] =>
  phases
    .flatMap((phase) => Array.from({ length: schoolsOfPhase[phase] }, (_, index) => [phase, index] as const))
    .map(([phase, index], position) => ({
      urn: String(900_101 + place * 100 + position),
      name: `${titled(cluster)} ${titled(phase)} ${index + 1} (made up)`,
      cluster,
      phase,
      habit: habitOf(cluster, phase, index),
    }));

export const clusters = clusterNames.map((cluster, place) => ({
  cluster,
  name: `${titled(cluster)} cluster`,
  schools: schoolsOf(cluster, place),
}));

export const schoolsWithPoorHabits: readonly School[] = clusters
  .flatMap(({ schools }) => schools)
  .filter(({ habit }) => habit === habits.poor);

const choiceOf: ReadonlyMap<string, Weighted<School>> = new Map(
  clusters.flatMap(({ cluster, schools }) =>
    phases.map((phase) => [
      `${cluster} ${phase}`,
      schools.filter((school) => school.phase === phase).map((school) => [school, 1] as const),
    ]),
  ),
);

const anyCluster: Weighted<Cluster> = clusterNames.map((cluster) => [cluster, 1]);

/** From this day the child goes to this school. */
export interface Schooling {
  readonly from: Day;
  readonly school: School;
}

/** The schools of one child, nursery class to college: another with each phase, and with some changes of home. */
export const schoolingOf = (born: Day, moves: readonly Day[], chance: Chance): readonly Schooling[] => {
  const special = chance.happens(shareInSpecialSchool);
  let cluster = chance.among(anyCluster);
  return startsOf(born, moves, chance).map(({ from, phase, moved }) => {
    if (moved) cluster = chance.among(anyCluster);
    return { from, school: chance.among(choiceOf.get(`${cluster} ${special ? 'special' : phase}`) ?? []) };
  });
};

interface StartAtSchool {
  readonly from: Day;
  readonly phase: Phase;
  readonly moved: boolean;
}

const startsOf = (born: Day, moves: readonly Day[], chance: Chance): readonly StartAtSchool[] => {
  const withHome = moves.filter(() => chance.happens(shareChangingSchoolWithHome));
  const starts = [birthday(born, 3), septemberAfter(born, 11), septemberAfter(born, 16)];
  const ofPhase = starts.map((from, index) => ({ from, phase: phases[index] ?? 'primary', moved: false }));
  const ofMoves = withHome
    .filter((on) => on > birthday(born, 3))
    .map((on) => addDays(on, chance.whole(0, 21)))
    .map((from) => ({ from, phase: phaseOn(ofPhase, from), moved: true }));
  return [...ofPhase, ...ofMoves].toSorted((one, other) => one.from - other.from);
};

const phaseOn = (ofPhase: readonly StartAtSchool[], on: Day): Phase =>
  ofPhase.findLast(({ from }) => from <= on)?.phase ?? 'primary';

/** Whoever is 11 by the end of August changes school in September. */
const septemberAfter = (born: Day, age: number): Day => dayOf(septemberOf(birthday(born, age)) + 1, 9, 1);

export const schoolOn = (schooling: readonly Schooling[], on: Day): School | undefined =>
  schooling.findLast(({ from }) => from <= on)?.school;
