import type { DynamicModule } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module.js';
import { PositionModule } from '../intake/position/position.module.js';
import { QuarantineModule } from '../intake/quarantine/quarantine.module.js';
import { projectedIn } from '../intake/position/projected.pg.js';
import type { Ground } from './ground.js';
import { webhooksModule } from './telling.js';
import { wakingLog } from './waking-log.js';

/** Events in, and who is told what came of them. */
export const intakeModules = (ground: Ground): readonly DynamicModule[] => {
  const { database } = ground;
  return [
    IntakeModule.with({ database, eventLog: wakingLog(ground), projected: projectedIn(database) }),
    webhooksModule(ground),
  ];
};

export const positionModule = ({ database }: Ground): DynamicModule =>
  PositionModule.with(database, projectedIn(database));

/** Settling what waits in quarantine, for a process that does not take events itself. */
export const quarantineModule = (ground: Ground): DynamicModule =>
  QuarantineModule.with(ground.database, wakingLog(ground));
