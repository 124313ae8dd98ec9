import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** One of our own files, under a name that changes with what is in it. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: Buffer;
}

const folder = join(import.meta.dirname, 'assets');

const ours = (name: string): Buffer => readFileSync(join(folder, name));

const asset = (name: string, ending: string, type: string, content: Buffer): Asset => {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${digest}.${ending}`, type, content };
};

/** Inter, whose figures are of one width: letters of its own, so that a page looks alike on every machine. */
const font = asset(
  ...(['inter', 'woff2', 'font/woff2'] as const),
  readFileSync(
    createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  ),
);

const withFont = (styles: Buffer): Buffer =>
  Buffer.from(styles.toString('utf8').replace('inter.woff2', font.path));

/** By what they are for; the style sheet is built from the sources beside it. */
export const assetFiles = {
  styles: asset('caretally', 'css', 'text/css; charset=utf-8', withFont(ours('caretally.css'))),
  script: asset('caretally', 'js', 'text/javascript; charset=utf-8', ours('caretally.js')),
  icon: asset('icon', 'svg', 'image/svg+xml', ours('icon.svg')),
  font,
} as const;

/** Where each is. */
export const assets = {
  styles: assetFiles.styles.path,
  script: assetFiles.script.path,
  icon: assetFiles.icon.path,
  font: assetFiles.font.path,
} as const;
