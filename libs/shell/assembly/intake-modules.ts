import type { DynamicModule } from '@nestjs/common';
import { createEventLog } from '../event-log/event-log.js';
import { IntakeModule } from '../intake/intake.module.js';
import { PositionModule } from '../intake/position/position.module.js';
import { projectedIn } from '../intake/position/projected.pg.js';
import type { Ground } from './ground.js';

/** Events in: each append wakes whoever counts. */
export const intakeModules = ({ database, jobs }: Ground): readonly DynamicModule[] => {
  const eventLog = createEventLog(database, {
    onAppended: (authority) => {
      jobs.wake(authority);
    },
  });
  return [IntakeModule.with({ database, eventLog, projected: projectedIn(database) })];
};

export const positionModule = ({ database }: Ground): DynamicModule =>
  PositionModule.with(database, projectedIn(database));
