/**
 * Writes the checked-in style sheet of the pages from its sources. `node tools/generate-styles.mjs` writes it; with `--check`
 * it only says whether it is current (exit 1 if not).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, Logger } from 'sass';
import { inUse, usedOn } from './styles-in-use.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'libs/pages/frame/assets');
const target = join(folder, 'caretally.css');

const { css: whole } = compile(join(folder, 'caretally.scss'), {
  style: 'compressed',
  loadPaths: [join(root, 'node_modules'), folder],
  quietDeps: true,
  logger: Logger.silent,
});
const css = inUse(whole, usedOn(root));

if (!process.argv.includes('--check')) writeFileSync(target, `${css}\n`);
else if (!existsSync(target) || readFileSync(target, 'utf8') !== `${css}\n`) {
  console.error('libs/pages/frame/assets/caretally.css is not what its sources say: npm run generate');
  process.exitCode = 1;
}
