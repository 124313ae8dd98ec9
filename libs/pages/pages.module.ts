import { Module, type DynamicModule } from '@nestjs/common';
import { AssetsController } from './frame/assets.controller.js';
import { HomePage } from './home/home.page.js';
import { ListsPage } from './lists/lists.page.js';
import { MissingPage } from './missing/missing.page.js';
import { PAGES_PARTS, type PagesParts } from './pages-parts.js';
import { SignInController } from './people/sign-in.controller.js';
import { QueuePage } from './queue/queue.page.js';
import { FiguresFilesPage } from './take-away/figures-files.page.js';
import { RowsFilesPage } from './take-away/rows-files.page.js';

/** One a page. */
const controllers = [
  AssetsController,
  FiguresFilesPage,
  HomePage,
  ListsPage,
  QueuePage,
  RowsFilesPage,
  SignInController,
];

/** Pages for people. What they show is asked with the queries that the API asks with. */
@Module({})
export class PagesModule {
  static with(parts: PagesParts): DynamicModule {
    return {
      module: PagesModule,
      controllers: [AssetsController, SignInController, HomePage, ListsPage, QueuePage, MissingPage],
      providers: [{ provide: PAGES_PARTS, useValue: parts }],
    };
  }
}
