import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One of our own files, under a name that changes with what is in it. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: Buffer;
}

const folder = join(import.meta.dirname, 'assets');

const read = (name: string, ending: string, type: string): Asset => {
  const content = readFileSync(join(folder, `${name}.${ending}`));
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${digest}.${ending}`, type, content };
};

/** By what they are for; the style sheet and the script are built from the sources beside them. */
export const assetFiles = {
  styles: read('caretally', 'css', 'text/css; charset=utf-8'),
  script: read('caretally', 'js', 'text/javascript; charset=utf-8'),
  icon: read('icon', 'svg', 'image/svg+xml'),
} as const;

/** Where each is. */
export const assets = {
  styles: assetFiles.styles.path,
  script: assetFiles.script.path,
  icon: assetFiles.icon.path,
} as const;
