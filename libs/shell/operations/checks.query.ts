import { Query } from '@nestjs/cqrs';
import type { Checks } from '../http/probes.js';

/** Whether what everything stands on answers: the database, its migrations, the jobs. */
export class ChecksQuery extends Query<Checks> {}
