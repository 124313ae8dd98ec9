import { onExistingDatabase } from '../../libs/shell/assembly/existing-database.js';
import { projectionOf, startProjection } from '../../libs/shell/assembly/projection.js';
import { runProcess } from '../../libs/shell/assembly/run-process.js';
import { serve } from '../../libs/shell/assembly/serve.js';
import { startTelling } from '../../libs/shell/assembly/telling.js';

/** Counting, and telling what came of it: it answers about its own health only. */
await runProcess(async (process) => {
  const ground = await onExistingDatabase(process);
  await startProjection(ground, projectionOf(ground), await startTelling(ground));
  const address = await serve(ground, [], []);
  process.logger.info('listening', { address });
});
