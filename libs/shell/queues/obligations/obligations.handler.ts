import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isoDate } from '../../../core/kernel/day.js';
import { londonDay } from '../../../core/kernel/instant.js';
import { tellEvidence } from '../../known-at/evidence.js';
import { namesOf } from '../../known-at/folded-person.js';
import { logKnownAt } from '../../known-at/log-known-at.js';
import { personThen } from '../../known-at/person-then.js';
import { QUEUES_PARTS, type QueuesParts } from '../queues-parts.js';
import { obligationsBy } from './obligations-by.js';
import { ObligationsQuery, type ObligationsTold } from './obligations.query.js';

@QueryHandler(ObligationsQuery)
export class ObligationsHandler implements IQueryHandler<ObligationsQuery> {
  constructor(@Inject(QUEUES_PARTS) private readonly parts: QueuesParts) {}

  execute({ authority, child, knownAt, on: asked }: ObligationsQuery): Promise<ObligationsTold | undefined> {
    const { database, settings, now } = this.parts;
    const on = asked ?? londonDay(now());
    return database.withAuthority(authority, async (client) => {
      const { position, recordedAt } = await logKnownAt(client, authority, knownAt);
      const person = await personThen(client, authority, child, position, settings);
      if (person === undefined) return undefined;
      const { obligations } = person.record;
      const tell = await tellEvidence(
        client,
        authority,
        obligations.flatMap(({ because }) => because),
      );
      return {
        ...namesOf(person),
        on: isoDate(on),
        knownAt: recordedAt ?? null,
        position,
        obligations: obligationsBy(obligations, on, tell),
      };
    });
  }
}
