import type { DynamicModule } from '@nestjs/common';
import { figuresParts } from '../figures/figures-parts.js';
import { FiguresModule } from '../figures/figures.module.js';
import type { Ground } from './ground.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PatternsModule } from '../patterns/patterns.module.js';
import { queuesParts } from '../queues/queues-parts.js';
import { QueuesModule } from '../queues/queues.module.js';
import { positionModule } from './intake-modules.js';
import { streamModule } from './telling.js';
import { wakingLog } from './waking-log.js';

/** Figures and queues out, and what is said about them. */
export const insightModules = (ground: Ground): readonly DynamicModule[] => {
  const { database } = ground;
  const queues = queuesParts(database);
  const eventLog = wakingLog(ground);
  return [
    FiguresModule.with(database),
    QueuesModule.with(queues),
    MeetingsModule.with({ queues, eventLog }),
    PatternsModule.with({ figures: figuresParts(database), eventLog, now: Date.now }),
    streamModule(ground),
    positionModule(ground),
  ];
};
