import { onExistingDatabase } from '../../libs/shell/assembly/existing-database.js';
import { insightModules } from '../../libs/shell/assembly/insight-modules.js';
import { projectionOf, projectionProbe } from '../../libs/shell/assembly/projection.js';
import { runProcess } from '../../libs/shell/assembly/run-process.js';
import { serve } from '../../libs/shell/assembly/serve.js';

/** Figures out. */
await runProcess(async (process) => {
  const ground = await onExistingDatabase(process);
  const address = await serve(ground, insightModules(ground), [projectionProbe(projectionOf(ground))]);
  process.logger.info('listening', { address });
});
