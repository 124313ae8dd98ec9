import type { Page } from 'playwright-core';

/** Something the keyboard stops at. */
export interface Stop {
  readonly text: string;
  readonly part: 'skip link' | 'header' | 'navigation' | 'page' | 'footer';
  /** Whether it looks otherwise while it has the focus. */
  readonly isMarked: boolean;
}

/** Runs in the page: what has the focus, and how it looked before. Undefined where nothing has it any more. */
const stop = `(() => {
  const element = document.activeElement;
  if (element === document.body) return undefined;
  const lookOf = () => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(element);
    return JSON.stringify([outlineStyle === 'none' ? '' : [outlineWidth, outlineColor], boxShadow, backgroundColor]);
  };
  const focused = lookOf();
  element.blur();
  const before = lookOf();
  element.focus();
  const within = (selector) => element.closest(selector) !== null;
  const part = within('.govuk-skip-link') ? 'skip link' : within('nav[aria-label=Pages]') ? 'navigation'
    : within('header') ? 'header' : within('footer') ? 'footer' : 'page';
  return { part, isMarked: focused !== before, text: (element.ariaLabel ?? element.textContent).trim().slice(0, 60) };
})()`;

/** Every stop of the Tab key from the beginning of the page to its end, or so many. */
export const stopsOf = async (page: Page, most = 60): Promise<readonly Stop[]> => {
  const stops: Stop[] = [];
  await page.evaluate('document.activeElement?.blur()');
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate<Stop | undefined>(stop);
    if (found === undefined) break;
    stops.push(found);
  }
  return stops;
};

/** What is wrong with the outline of a page, in words: its language, its one main part, its headings. */
export const foundInOutline = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const wrong = [];
    if (document.documentElement.lang !== 'en') wrong.push('no language');
    if (document.querySelectorAll('main').length !== 1) wrong.push('not one main part');
    if (document.querySelectorAll('h1').length !== 1) wrong.push('not one heading of the first level');
    if (!/.+ - CareTally$/.test(document.title)) wrong.push('title: ' + document.title);
    let last = 0;
    // What is wrong with a form is said before everything, the heading of the page too.
    for (const heading of document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6):not(.govuk-error-summary *)')) {
      const level = Number(heading.tagName.slice(1));
      if (level > last + 1) wrong.push('skips to ' + heading.tagName + ': ' + heading.textContent.trim());
      last = level;
    }
    return wrong;
  })()`);

/** How many pixels a page is wider than the window, outside of what scrolls by itself. */
export const tooWide = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
