import { Module, type DynamicModule } from '@nestjs/common';
import { AssetsController } from './frame/assets.controller.js';
import { HomePage } from './home/home.page.js';
import { IndicatorPage } from './indicator/indicator.page.js';
import { ListsPage } from './lists/lists.page.js';
import { MeetingPage } from './meeting/meeting.page.js';
import { MeetingsPage } from './meeting/meetings.page.js';
import { MinutesPage } from './meeting/minutes.page.js';
import { MissingPage } from './missing/missing.page.js';
import { PAGES_PARTS, type PagesParts } from './pages-parts.js';
import { LinksController } from './people/links.controller.js';
import { ProviderController } from './people/provider.controller.js';
import { ReturnInterviewsPage } from './return-interviews/return-interviews.page.js';
import { SignInController } from './people/sign-in.controller.js';
import { QueuePage } from './queue/queue.page.js';
import { ScorecardPage } from './scorecard/scorecard.page.js';
import { FiguresFilesPage } from './take-away/figures-files.page.js';
import { RowsFilesPage } from './take-away/rows-files.page.js';

/** One a page. */
const controllers = [
  AssetsController,
  FiguresFilesPage,
  HomePage,
  IndicatorPage,
  LinksController,
  ListsPage,
  MeetingPage,
  MeetingsPage,
  MinutesPage,
  MissingPage,
  ReturnInterviewsPage,
  ProviderController,
  QueuePage,
  RowsFilesPage,
  ScorecardPage,
  SignInController,
];

/** Pages for people. What they show is asked with the queries that the API asks with. */
@Module({})
export class PagesModule {
  static with(parts: PagesParts): DynamicModule {
    return {
      module: PagesModule,
      controllers,
      providers: [{ provide: PAGES_PARTS, useValue: parts }],
    };
  }
}
