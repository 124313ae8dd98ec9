import { notRecorded } from '../../core/counting/dimension.js';
import type { Queue } from '../../core/queues/queue.js';
import type { Occurring } from '../../shell/queues/list/page.js';
import { sizes, type QueueAsked } from './queue-asked.js';

/** One option of a select. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

/** What a list can be kept to: only values that occur in it. */
export interface QueueFilters {
  readonly stages: readonly Choice[];
  readonly late: readonly Choice[];
  readonly teams: readonly Choice[];
  /** Undefined where there are too many to choose among: then one is typed. */
  readonly workers: readonly Choice[] | undefined;
  /** Empty where the queue waits for no school. */
  readonly schools: readonly Choice[];
  readonly sizes: readonly Choice[];
}

const choice = (value: string, text: string, asked: string | undefined): Choice => ({
  ...{ value, text, selected: value === (asked ?? '') },
});

/** What is asked for stays in the form, also where it occurs no more. */
const choicesOf = (
  all: readonly Choice[],
  values: readonly string[],
  asked: string | undefined,
): readonly Choice[] => {
  const stray = asked !== undefined && asked !== notRecorded && !values.includes(asked) ? [asked] : [];
  return [
    ...all,
    ...[...values, ...stray].map((value) => choice(value, value, asked)),
    choice(notRecorded, 'Not recorded', asked),
  ];
};

export interface SeenBy {
  /** The teams a visitor is kept to; undefined where they see every one. */
  readonly own: readonly string[] | undefined;
}

/** Whoever is kept to their own teams is offered those, whatever occurs. */
const teamsOffered = ({ own }: SeenBy, { teams }: Occurring, asked: QueueAsked): readonly Choice[] =>
  own === undefined
    ? choicesOf([choice('', 'Every team', asked.team)], teams, asked.team)
    : own.map((team) => choice(team, team, asked.team));

/** Nobody finds one among hundreds, and they would weigh as much as the rows. */
const mostToChoose = 60;

const lateTexts = { '': 'Late or not', yes: 'Late', no: 'Not late' } as const;

export const filtersOf = (
  { stages }: Queue,
  occurring: Occurring,
  asked: QueueAsked,
  seenBy: SeenBy,
): QueueFilters => ({
  stages: [
    choice('', 'Every stage', asked.stage),
    ...Object.entries(stages).map(([value, { title }]) => choice(value, title, asked.stage)),
  ],
  late: Object.values(stages).some(({ late }) => late)
    ? Object.entries(lateTexts).map(([value, text]) => choice(value, text, asked.late))
    : [],
  teams: teamsOffered(seenBy, occurring, asked),
  workers:
    occurring.workers.length > mostToChoose
      ? undefined
      : choicesOf([choice('', 'Every worker', asked.worker)], occurring.workers, asked.worker),
  schools:
    occurring.schools.length === 0 && asked.school === undefined
      ? []
      : choicesOf([choice('', 'Every school', asked.school)], occurring.schools, asked.school),
  sizes: sizes.map((value) => choice(value, `${value} a page`, asked.size)),
});
