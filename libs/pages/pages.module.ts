import { Module, type DynamicModule } from '@nestjs/common';
import { queues } from '../core/queues/queues.generated.js';
import { definitionsDigest } from '../shell/projection/definitions.js';
import { Streams } from '../shell/telling/streaming/streams.js';
import { AccessFilesPage } from './access-log/access-files.page.js';
import { AccessLogPage } from './access-log/access-log.page.js';
import { DataQualityPage } from './data-quality/data-quality.page.js';
import { QuarantinePages } from './data-quality/quarantine.page.js';
import { ChildPage } from './child/child.page.js';
import { ChildExplainedPage } from './explanation/child-explained.page.js';
import { ExplanationFilePage } from './explanation/explanation-file.page.js';
import { ExplanationPage } from './explanation/explanation.page.js';
import { AsKnownPage } from './as-known/as-known.page.js';
import { AssetsController } from './frame/assets.controller.js';
import { HomePage } from './home/home.page.js';
import { ImportsPage } from './imports/imports.page.js';
import { IndicatorPage } from './indicator/indicator.page.js';
import { ListsPage } from './lists/lists.page.js';
import { MeetingPage } from './meeting/meeting.page.js';
import { MeetingsPage } from './meeting/meetings.page.js';
import { MinutesPage } from './meeting/minutes.page.js';
import { MissingPage } from './missing/missing.page.js';
import { ObligationPage } from './obligation/obligation.page.js';
import { PAGES_PARTS, type PagesParts } from './pages-parts.js';
import { LinksController } from './people/links.controller.js';
import { ProviderController } from './people/provider.controller.js';
import { SignInController } from './people/sign-in.controller.js';
import { QueueChangesPage } from './queue/queue-changes.page.js';
import { QueuePage } from './queue/queue.page.js';
import { ReturnInterviewsPage } from './return-interviews/return-interviews.page.js';
import { SchoolPage } from './schools/school.page.js';
import { SchoolsPage } from './schools/schools.page.js';
import { ScorecardPage } from './scorecard/scorecard.page.js';
import { StatusPage } from './status/status.page.js';
import { TeamPage } from './teams/team.page.js';
import { TeamsPage } from './teams/teams.page.js';
import { FiguresFilesPage } from './take-away/figures-files.page.js';
import { RowsFilesPage } from './take-away/rows-files.page.js';

/** One a page. */
const controllers = [
  ChildPage,
  AccessFilesPage,
  AccessLogPage,
  AssetsController,
  AsKnownPage,
  ChildExplainedPage,
  ExplanationFilePage,
  DataQualityPage,
  ExplanationPage,
  FiguresFilesPage,
  HomePage,
  ImportsPage,
  IndicatorPage,
  LinksController,
  ListsPage,
  MeetingPage,
  MeetingsPage,
  MinutesPage,
  MissingPage,
  ProviderController,
  QuarantinePages,
  ObligationPage,
  QueueChangesPage,
  QueuePage,
  ReturnInterviewsPage,
  RowsFilesPage,
  SchoolPage,
  SchoolsPage,
  ScorecardPage,
  SignInController,
  StatusPage,
  TeamPage,
  TeamsPage,
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
