import type { DynamicModule } from '@nestjs/common';
import type { Ground } from './ground.js';
import { positionModule } from './intake-modules.js';

/** Figures out. */
export const insightModules = (ground: Ground): readonly DynamicModule[] => [positionModule(ground)];
