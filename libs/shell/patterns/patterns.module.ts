import { Module, type DynamicModule } from '@nestjs/common';
import { AnswerTakenFurtherHandler } from './answer-taken-further.handler.js';
import { EscalationsController } from './escalations.controller.js';
import { PatternHandler } from './pattern.handler.js';
import { PATTERNS_PARTS, type PatternsParts } from './patterns-parts.js';
import { PatternsController } from './patterns.controller.js';
import { TakeFurtherHandler } from './take-further.handler.js';

/** Patterns: who stands out with numbers that mean something, and what was taken further about them. */
@Module({})
export class PatternsModule {
  static with(parts: PatternsParts): DynamicModule {
    return {
      module: PatternsModule,
      controllers: [PatternsController, EscalationsController],
      providers: [
        PatternHandler,
        TakeFurtherHandler,
        AnswerTakenFurtherHandler,
        { provide: PATTERNS_PARTS, useValue: parts },
      ],
    };
  }
}
