import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { explain, type Explained } from '../../../core/counting/explain.js';
import { tellEvidence, type TellEvidence } from '../../known-at/evidence.js';
import { headingOf, sourceOf } from '../figure/told-of.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { namesOf, wantedFor } from '../../known-at/folded-person.js';
import { personThen } from '../../known-at/person-then.js';
import { isRecalculating, stateAt } from '../../known-at/state.js';
import { daysOfItem } from '../members/show-member.js';
import { ExplanationQuery, type AnswerTold, type Explanation } from './explanation.query.js';

const eventsOf = ({ criteria, item }: Explained) => [
  ...criteria.flatMap(({ because }) => because),
  ...(item?.because ?? []),
];

const answerTold = (explained: Explained, tell: TellEvidence): AnswerTold => {
  const { counts, item, standing, criteria } = explained;
  return {
    counts,
    ...(item && { item: { kind: item.kind, ...daysOfItem(item) } }),
    standing,
    criteria: criteria.map(({ because, ...criterion }) => ({ ...criterion, events: tell(because) })),
    events: tell(eventsOf(explained)),
  };
};

@QueryHandler(ExplanationQuery)
export class ExplanationHandler implements IQueryHandler<ExplanationQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  execute({ asking, child }: ExplanationQuery): Promise<Explanation | undefined> {
    const { authority, indicator, when, knownAt } = asking;
    return this.parts.database.withAuthority(authority, async (client) => {
      const state = await stateAt(client, authority, knownAt);
      const { settings } = this.parts;
      const wanted = wantedFor(indicator);
      const person = await personThen(client, authority, child, state.position, settings, wanted);
      if (person === undefined) return undefined;
      const explained = explain(indicator, person.record, person.tallies, when);
      const tell = await tellEvidence(client, authority, explained.flatMap(eventsOf));
      const recalculating = await isRecalculating(client, authority, state, this.parts.digest);
      return {
        ...headingOf(indicator, when),
        ...namesOf(person),
        ...sourceOf(indicator, state, recalculating),
        explained: explained.map((each) => answerTold(each, tell)),
      };
    });
  }
}
