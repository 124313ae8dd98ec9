import { insightModules } from '../../libs/shell/assembly/insight-modules.js';
import { intakeModules } from '../../libs/shell/assembly/intake-modules.js';
import { operationsModule } from '../../libs/shell/assembly/operations-module.js';
import { onOwnDatabase } from '../../libs/shell/assembly/own-database.js';
import { projectionOf, projectionProbe, startProjection } from '../../libs/shell/assembly/projection.js';
import { pagesOn } from '../../libs/pages/pages-on.js';
import { runProcess } from '../../libs/shell/assembly/run-process.js';
import { serve } from '../../libs/shell/assembly/serve.js';
import { startTelling } from '../../libs/shell/assembly/telling.js';

const welcome = (address: string, token: string, link: string): string => `
CareTally is ready.

  address  ${address}
  token    ${token}
  pages    ${link}
           (opens once, on this machine; another: npm run caretally -- sign-in)

  npm run caretally -- demo   fills it with a made-up authority
  Ctrl-C stops it
`;

/** Everything in one process: events in, counting, figures out. */
await runProcess(async (process) => {
  const { ground, token } = await onOwnDatabase(process);
  const projection = projectionOf(ground);
  await startProjection(ground, projection, await startTelling(ground));
  const modules = [...intakeModules(ground), ...insightModules(ground), operationsModule(ground, projection)];
  const pages = pagesOn(ground);
  const probes = [projectionProbe(projection)];
  const address = await serve(ground, [...modules, pages.module], probes, pages.served);
  console.log(welcome(address, token, await pages.signInLink(address)));
});
