import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import nunjucks from 'nunjucks';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { counted, dateInWords, instantInWords, monthInWords, numberInWords } from './in-words.js';
import { howMany } from './figure.js';
import { href, hrefs } from './hrefs.js';

const pages = join(import.meta.dirname, '..');
/** The folder above `govuk`: templates say `govuk/components/...`. */
const components = dirname(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/template.njk')),
);

/** What a browser asks a day with; with a time of day where one was given. */
const dateField = (typed: string | undefined): string =>
  typed?.includes('T') === true ? 'datetime-local' : 'date';

const filters = {
  date: dateInWords,
  month: monthInWords,
  instant: instantInWords,
  number: numberInWords,
  counted,
  dateField,
  howMany,
} as const;

/** Templates are indented to be read; a browser reads one break as it reads twenty spaces. What is filled in stays as it is. */
const withoutIndentation = (template: string): string => template.replace(/\n\s+/g, '\n');

interface Loader {
  getSource: (name: string) => { readonly src: string } | null;
}

const readWithoutIndentation = (loader: Loader): void => {
  const read = loader.getSource.bind(loader);
  loader.getSource = (name) => {
    const source = read(name);
    return source && { ...source, src: withoutIndentation(source.src) };
  };
};

const configure = (environment: nunjucks.Environment): void => {
  const { loaders } = environment as unknown as { readonly loaders: readonly Loader[] };
  loaders.forEach(readWithoutIndentation);
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  environment.addGlobal('href', href);
  environment.addGlobal('hrefs', hrefs);
};

/** Templates of ours and of the components. Whatever is written into a page is escaped unless a template says otherwise. */
export const setViewEngine = (app: NestFastifyApplication): void => {
  app.setViewEngine({
    engine: { nunjucks },
    templates: [pages, components],
    options: { autoescape: true, onConfigure: configure },
  });
};
