import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { databaseProbes, Readiness, type Checks, type Probe } from '../http/probes.js';
import { ChecksQuery } from './checks.query.js';
import { OPERATIONS_PARTS, type OperationsParts } from './operations-parts.js';

const jobsProbe = ({ jobs }: OperationsParts): Probe => ({
  name: 'jobs',
  check: async () => ((await jobs.ready()) ? undefined : 'does not answer'),
});

@QueryHandler(ChecksQuery)
export class ChecksHandler implements IQueryHandler<ChecksQuery> {
  readonly #readiness: Readiness;

  constructor(@Inject(OPERATIONS_PARTS) parts: OperationsParts) {
    this.#readiness = new Readiness([...databaseProbes(parts.database), jobsProbe(parts)]);
  }

  execute(): Promise<Checks> {
    return this.#readiness.checks();
  }
}
