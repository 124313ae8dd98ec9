import { Module, type DynamicModule } from '@nestjs/common';
import { queues } from '../core/queues/queues.generated.js';
import { definitionsDigest } from '../shell/projection/definitions.js';
import { Streams } from '../shell/telling/streaming/streams.js';
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
import { SignInController } from './people/sign-in.controller.js';
import { QueueChangesPage } from './queue/queue-changes.page.js';
import { QueuePage } from './queue/queue.page.js';
import { ReturnInterviewsPage } from './return-interviews/return-interviews.page.js';
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
  ProviderController,
  QueueChangesPage,
  QueuePage,
  ReturnInterviewsPage,
  RowsFilesPage,
  ScorecardPage,
  SignInController,
];

/** Followed by pages only: whoever follows with a token does so beside the API. */
const streamsOf = ({ database, now }: PagesParts): Streams =>
  new Streams({ database, queues: queues.map(({ id }) => id), digest: definitionsDigest, clock: now });

/** Pages for people. What they show is asked with the queries that the API asks with. */
@Module({})
export class PagesModule {
  static with(parts: PagesParts): DynamicModule {
    return {
      module: PagesModule,
      controllers,
      providers: [
        { provide: PAGES_PARTS, useValue: parts },
        { provide: Streams, useFactory: () => streamsOf(parts) },
      ],
    };
  }
}
