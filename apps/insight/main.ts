import { onExistingDatabase } from '../../libs/shell/assembly/existing-database.js';
import { insightModules } from '../../libs/shell/assembly/insight-modules.js';
import { projectionOf, projectionProbe } from '../../libs/shell/assembly/projection.js';
import { pagesOn } from '../../libs/pages/pages-on.js';
import { runProcess } from '../../libs/shell/assembly/run-process.js';
import { serve } from '../../libs/shell/assembly/serve.js';

/** Figures out, as data and as pages. */
await runProcess(async (process) => {
  const ground = await onExistingDatabase(process);
  const pages = pagesOn(ground);
  const probes = [projectionProbe(projectionOf(ground))];
  const address = await serve(ground, [...insightModules(ground), pages.module], probes, pages.served);
  process.logger.info('listening', { address });
});
