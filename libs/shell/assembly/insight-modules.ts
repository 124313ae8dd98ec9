import type { DynamicModule } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module.js';
import type { Ground } from './ground.js';
import { positionModule } from './intake-modules.js';

/** Figures out. */
export const insightModules = (ground: Ground): readonly DynamicModule[] => [
  FiguresModule.with(ground.database),
  positionModule(ground),
];
