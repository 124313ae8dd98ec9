import type { DynamicModule } from '@nestjs/common';
import { OperationsModule } from '../operations/operations.module.js';
import type { Projection } from '../projection/projection.js';
import type { Ground } from './ground.js';

export const operationsModule = ({ database, jobs }: Ground, projection: Projection): DynamicModule =>
  OperationsModule.with({ database, projection, jobs });
