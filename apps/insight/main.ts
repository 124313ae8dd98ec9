import { onExistingDatabase } from '../../libs/shell/assembly/existing-database.js';
import { insightModules } from '../../libs/shell/assembly/insight-modules.js';
import { quarantineModule } from '../../libs/shell/assembly/intake-modules.js';
import { operationsModule } from '../../libs/shell/assembly/operations-module.js';
import { projectionOf, projectionProbe } from '../../libs/shell/assembly/projection.js';
import { pagesOn } from '../../libs/pages/pages-on.js';
import { runProcess } from '../../libs/shell/assembly/run-process.js';
import { serve } from '../../libs/shell/assembly/serve.js';

/** Figures out, as data and as pages. */
await runProcess(async (process) => {
  const ground = await onExistingDatabase(process);
  const projection = projectionOf(ground);
  const pages = pagesOn(ground);
  // What the people who run it ask and order on pages.
  const operations = [quarantineModule(ground), operationsModule(ground, projection)];
  const modules = [...insightModules(ground), ...operations, pages.module];
  const address = await serve(ground, modules, [projectionProbe(projection)], pages.served);
  process.logger.info('listening', { address });
});
