import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CaseRecord } from '../../../core/case-record/case-record.js';
import type { PeriodOfCare } from '../../../core/case-record/periods-of-care.fact.js';
import type { Placement } from '../../../core/case-record/placements.fact.js';
import { labelOf } from '../../../core/events/codes/code-list.js';
import { legalStatuses } from '../../../core/events/codes/legal-status.codes.js';
import { ageOn, isoDate, type Day } from '../../../core/kernel/day.js';
import { namesOf } from '../../known-at/folded-person.js';
import { logKnownAt } from '../../known-at/log-known-at.js';
import { personThen } from '../../known-at/person-then.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import {
  CaseQuery,
  type CaseTold,
  type Days,
  type HolderTold,
  type PeriodTold,
  type PlacementTold,
} from './case.query.js';
import { coded, endingInWords, placeInWords } from './happenings.js';

interface FromTo {
  readonly from: Day;
  readonly to: Day;
}

/** What ends on a later day goes on. */
const daysBy = ({ from, to }: FromTo, on: Day): Days => ({
  from: isoDate(from),
  to: to > on ? undefined : isoDate(to),
});

const placementTold = (placement: Placement, on: Day): PlacementTold => {
  const record = placement.records.findLast(({ from }) => from <= on);
  const words = record === undefined ? 'not recorded' : placeInWords(record.details);
  return { ...daysBy(placement, on), number: placement.number, words };
};

const periodTold = (period: PeriodOfCare, { placements }: CaseRecord, on: Day): PeriodTold => {
  const status = period.statuses.findLast((each) => each.on <= on);
  return {
    ...daysBy(period, on),
    words: period.to > on ? 'looked after' : endingInWords(period),
    legalStatus: status && coded(labelOf(legalStatuses, status.legalStatus), status.legalStatus),
    legalStatusSince: status && isoDate(status.on),
    placements: placements
      .filter((placement) => placement.period === period && placement.from <= on)
      .map((placement) => placementTold(placement, on)),
  };
};

const roles = ['social-worker', 'personal-adviser', 'iro'] as const;

const holdersOn = ({ allocations }: CaseRecord, on: Day): readonly HolderTold[] =>
  roles.flatMap((role) => {
    const held = allocations.findLast((each) => each.role === role && each.from <= on);
    return held ? [{ role, worker: held.worker, team: held.team, since: isoDate(held.from) }] : [];
  });

@QueryHandler(CaseQuery)
export class CaseHandler implements IQueryHandler<CaseQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  execute({ authority, child, on, knownAt }: CaseQuery): Promise<CaseTold | undefined> {
    return this.parts.database.withAuthority(authority, async (client) => {
      const { position, recordedAt } = await logKnownAt(client, authority, knownAt);
      const person = await personThen(client, authority, child, position, this.parts.settings);
      if (person === undefined) return undefined;
      const { record } = person;
      const { born } = record.registration;
      return {
        ...namesOf(person),
        ...{ on: isoDate(on), knownAt: recordedAt ?? null, position },
        age: born === undefined ? undefined : ageOn(born, on),
        periods: record.periodsOfCare
          .filter(({ from }) => from <= on)
          .map((period) => periodTold(period, record, on)),
        holders: holdersOn(record, on),
      };
    });
  }
}
