import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { HealthController } from './health.controller.js';
import { OpenApiController } from './open-api.controller.js';
import { Readiness } from './probes.js';
import { ProblemsController } from './problems.controller.js';
import { Routes } from './routes.js';

/** What every server answers, whatever else it serves. */
@Module({})
export class ServerModule {
  static with(routes: Routes, readiness: Readiness, imports: DynamicModule[]): DynamicModule {
    return {
      module: ServerModule,
      imports: [CqrsModule.forRoot(), ...imports],
      controllers: [HealthController, ProblemsController, OpenApiController],
      providers: [
        { provide: Routes, useValue: routes },
        { provide: Readiness, useValue: readiness },
      ],
    };
  }
}
