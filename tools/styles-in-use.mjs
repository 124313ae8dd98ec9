/**
 * Of a style sheet as Sass writes it, only what pages use. GOV.UK Frontend comes with every variant of a component; a rule is
 * kept where each class of its selector stands in a template, in a view, or in the template of a component that a page calls.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const component = /govuk\/components\/([a-z-]+)\/macro\.njk/g;

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((path) => /\.(njk|ts|js)$/.test(path) && !/\.(spec|given)\.ts$/.test(path))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'));

/** Says whether a class is used. A name that ends in a hyphen is how those begin that a view completes. */
const classesIn = (texts) => {
  const names = new Set(texts.flatMap((text) => text.match(/(?:govuk|ct)-[\w!-]+/g) ?? []));
  const begun = [...names].filter((name) => name.endsWith('-'));
  return (name) => names.has(name) || begun.some((beginning) => name.startsWith(beginning));
};

/** The classes of every page of a checkout. */
export const usedOn = (root) => {
  const ours = filesUnder(join(root, 'libs/pages'));
  const called = new Set(ours.flatMap((text) => [...text.matchAll(component)].map(([, name]) => name)));
  const theirs = [...called].map((name) =>
    readFileSync(
      join(root, `node_modules/govuk-frontend/dist/govuk/components/${name}/template.njk`),
      'utf8',
    ),
  );
  return classesIn([...ours, ...theirs]);
};

/** Where the brace opened at a place is closed. */
const closeOf = (css, open) => {
  let depth = 1;
  let at = open;
  while (depth > 0 && at < css.length) {
    at += 1;
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
  }
  return at;
};

/** Rules of a sheet: what stands before a brace, and what between it and the one that closes it. */
function* rulesOf(css) {
  let from = 0;
  for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
    const close = closeOf(css, open);
    yield { before: css.slice(from, open), within: css.slice(open + 1, close) };
    from = close + 1;
  }
}

/** What is said once for a whole page (`_letters.scss`), and by GOV.UK Frontend again for every class. */
const saidOnce = /^(font-family:inherit|-webkit-font-smoothing:.*|-moz-osx-font-smoothing:.*)$/;

/** Every colour of ours is set at the root: a second one for where it is not is never read. */
const shortened = (declaration) => declaration.replace(/var\((--govuk-[\w-]+),[^()]*\)/g, 'var($1)');

const declarationsIn = (within, selector) =>
  within
    .split(';')
    .filter((declaration) => !(selector.includes('.govuk-') && saidOnce.test(declaration)))
    .map(shortened)
    .join(';');

const isUsed = (selector, used) =>
  (selector.replace(/:not\([^)]*\)/g, '').match(/\.[\w\\!-]+/g) ?? []).every((name) =>
    used(name.slice(1).replaceAll('\\', '')),
  );

/** Commas within brackets are of one selector. */
const selectorsIn = (before) => before.split(/,(?![^([]*[)\]])/);

const ruleInUse = ({ before, within }, used) => {
  if (/^@(media|supports|container)/.test(before)) return { before, within: rulesInUse(within, used) };
  if (before.startsWith('@')) return { before, within };
  const kept = selectorsIn(before).filter((selector) => isUsed(selector, used));
  return { before: kept.join(','), within: kept.length === 0 ? '' : declarationsIn(within, before) };
};

/** What stands between two rules of the same condition or selector was not used: they become one. */
const joined = (rules) => {
  const all = [];
  for (const rule of rules.filter(({ within }) => within !== '')) {
    const last = all.at(-1);
    const between = rule.before.startsWith('@') ? '' : ';';
    if (last?.before === rule.before && rule.before !== '@font-face')
      last.within += `${between}${rule.within}`;
    else all.push({ ...rule });
  }
  return all;
};

const rulesInUse = (css, used) =>
  joined([...rulesOf(css)].map((rule) => ruleInUse(rule, used)))
    .map(({ before, within }) => `${before}{${within}}`)
    .join('');

/** Names of colours stand a hundred times in the sheet, and nothing but the sheet reads them. */
const withShortNames = (css) => {
  const names = [...new Set(css.match(/--govuk-[\w-]+/g) ?? [])];
  return css.replace(/--govuk-[\w-]+/g, (name) => `--${names.indexOf(name).toString(36)}_`);
};

/** The sheet without what no page uses. */
export const inUse = (css, used) => withShortNames(rulesInUse(css, used));
