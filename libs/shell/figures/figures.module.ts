import { Module, type DynamicModule } from '@nestjs/common';
import type { Database } from '../platform/database.js';
import { CatalogueHandler } from './catalogue/catalogue.handler.js';
import { ExplanationController } from './explanation/explanation.controller.js';
import { ExplanationHandler } from './explanation/explanation.handler.js';
import { FigureHandler } from './figure/figure.handler.js';
import { FiguresController } from './figure/figures.controller.js';
import { FIGURES_PARTS, figuresParts } from './figures-parts.js';
import { FindingCountsHandler } from './findings/finding-counts.handler.js';
import { FindingsController } from './findings/findings.controller.js';
import { FindingsHandler } from './findings/findings.handler.js';
import { ParkedHandler } from './findings/parked.handler.js';
import { IndicatorsController } from './indicators.controller.js';
import { MembersController } from './members/members.controller.js';
import { MembersHandler } from './members/members.handler.js';
import { RollHandler } from './members/roll.handler.js';
import { FiguresQueryController } from './query/figures-query.controller.js';
import { ManyFiguresHandler } from './query/many-figures.handler.js';
import { SettingController } from './setting/setting.controller.js';
import { SettingHandler } from './setting/setting.handler.js';
import { CaseHandler } from './timeline/case.handler.js';
import { ChildrenController } from './timeline/children.controller.js';
import { TimelineHandler } from './timeline/timeline.handler.js';

/** Figures out: the catalogue, figures, members, explanations, histories, contradictions. */
@Module({})
export class FiguresModule {
  static with(database: Database): DynamicModule {
    return {
      module: FiguresModule,
      controllers: [
        IndicatorsController,
        FiguresController,
        FiguresQueryController,
        MembersController,
        ExplanationController,
        ChildrenController,
        FindingsController,
        SettingController,
      ],
      providers: [
        CatalogueHandler,
        FigureHandler,
        ManyFiguresHandler,
        MembersHandler,
        RollHandler,
        ExplanationHandler,
        TimelineHandler,
        CaseHandler,
        FindingsHandler,
        FindingCountsHandler,
        SettingHandler,
        ParkedHandler,
        { provide: FIGURES_PARTS, useValue: figuresParts(database) },
      ],
    };
  }
}
