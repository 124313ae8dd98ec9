import type { Page } from 'playwright-core';
import type { Visiting } from '../product/visiting.js';

/** A number with a link: so many rows are said to be behind it. Without an address they are on the page itself. */
export interface NumberTold {
  readonly text: string;
  readonly rows: number;
  readonly href: string | null;
}

/** What a page says of its numbers. */
export interface PageTold {
  readonly status: number;
  readonly numbers: readonly NumberTold[];
  /** Values that lead to the page that takes them apart. */
  readonly apart: readonly { readonly text: string; readonly href: string }[];
  /** The value that the page takes apart. */
  readonly value: string | null;
  /** Why numbers lead to no rows: the words of `data-sum`. */
  readonly sums: readonly string[];
  /** Digits where figures stand, without a word about what is behind them. */
  readonly bare: readonly string[];
  /** Rows that stand for what is counted, together. */
  readonly rows: number;
  readonly next: string | null;
  /** Other pages that it leads to, the broken down ones among them. */
  readonly links: readonly string[];
}

/** Where figures stand. A digit here is a number that somebody may ask about. */
const places = [
  ...['td.ct-figure', '.ct-number__value', '.ct-statement__figure', '.ct-parts__count', '.ct-sum__value'],
  ...['.ct-scores__value', '.ct-one__value strong', '.ct-found__list strong', '.ct-outcome'],
].join(', ');

/** What a number has behind it, or why nothing is; and what only stands beside a number, as its words, its parts and its date. */
const told = '[data-rows], [data-parts], [data-sum], [data-value]';
const beside = '.ct-why, .ct-scores__when, .govuk-visually-hidden, .ct-mark';

/** Runs in the browser, whose own parser reads the page as people's browsers do. */
const script = `(html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  const all = (selector) => [...main.querySelectorAll(selector)];
  const words = (element, ...without) => {
    const copy = element.cloneNode(true);
    for (const each of copy.querySelectorAll(without.join(', ') || 'template')) each.remove();
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  const value = (element) => words(element.querySelector('[data-value]') ?? element, '${beside}');
  return {
    numbers: all('[data-rows]').map((each) => ({
      text: words(each, '${beside}'), rows: Number(each.dataset.rows || NaN), href: each.getAttribute('href'),
    })),
    apart: all('a[data-parts]').map((each) => ({ text: value(each), href: each.getAttribute('href') })),
    value: main.querySelector('.ct-one__figure [data-value]') && value(main.querySelector('.ct-one__figure')),
    sums: [...new Set(all('[data-sum]').map((each) => each.dataset.sum))],
    bare: all('${places}')
      .filter((place) => place.closest('${told}') === null && /\\d/.test(words(place, '${told}', '${beside}')))
      .map((place) => words(place)),
    rows: all('[data-row]').reduce((sum, { dataset }) => sum + Number(dataset.row || 1), 0),
    next: main.querySelector('a[rel=next][href]')?.getAttribute('href') ?? null,
    links: [
      ...[...page.querySelectorAll('a[href^="/"]')].map((each) => each.getAttribute('href')),
      ...all('select[name=by] option:not([value=""])').map((each) => '?by=' + each.value),
    ],
  };
}`;

/** Reads a page as whoever visits gets it. */
export const tellPage = async (visiting: Visiting, parser: Page, address: string): Promise<PageTold> => {
  const { status, html } = await visiting.read(address);
  const read = await parser.evaluate<Omit<PageTold, 'status'>>(`(${script})(${JSON.stringify(html)})`);
  return { status, ...read };
};
