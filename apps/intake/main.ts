import { onExistingDatabase } from '../../libs/shell/assembly/existing-database.js';
import { intakeModules, positionModule } from '../../libs/shell/assembly/intake-modules.js';
import { operationsModule } from '../../libs/shell/assembly/operations-module.js';
import { projectionOf } from '../../libs/shell/assembly/projection.js';
import { runProcess } from '../../libs/shell/assembly/run-process.js';
import { serve } from '../../libs/shell/assembly/serve.js';

/** Events in. */
await runProcess(async (process) => {
  const ground = await onExistingDatabase(process);
  const operations = operationsModule(ground, projectionOf(ground));
  const address = await serve(ground, [...intakeModules(ground), positionModule(ground), operations], []);
  process.logger.info('listening', { address });
});
