import { Module, type DynamicModule } from '@nestjs/common';
import { MeetingFlowsHandler } from './meeting-flows.handler.js';
import { MeetingHandler } from './meeting.handler.js';
import { MEETINGS_PARTS, type MeetingsParts } from './meetings-parts.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsHandler } from './meetings.handler.js';
import { OpenMeetingHandler } from './open-meeting.handler.js';
import { SaidController } from './said.controller.js';
import { SayHandler } from './say.handler.js';
import { SinceLastMeetingHandler } from './since-last-meeting.handler.js';

/** Fortnightly meetings about tracking queues: what lay before each, and what was said. */
@Module({})
export class MeetingsModule {
  static with(parts: MeetingsParts): DynamicModule {
    return {
      module: MeetingsModule,
      controllers: [MeetingsController, SaidController],
      providers: [
        OpenMeetingHandler,
        SayHandler,
        MeetingHandler,
        MeetingFlowsHandler,
        MeetingsHandler,
        SinceLastMeetingHandler,
        { provide: MEETINGS_PARTS, useValue: parts },
      ],
    };
  }
}
