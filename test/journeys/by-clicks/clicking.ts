import type { Page } from 'playwright-core';

/** A page of the navigation. */
export const clickOn = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();

/** The first link in the page that reads so. */
export const follow = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('main')
    .getByRole('link', { name, exact: true })
    .or(page.getByRole('navigation', { name: 'Back' }).getByRole('link', { name, exact: true }))
    .first()
    .click();

/** What stands in the page, as it is read: without the white space of its source. */
export const mainOf = async (page: Page): Promise<string> =>
  (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');
