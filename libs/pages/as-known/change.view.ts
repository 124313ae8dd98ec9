import { datesAddress } from '../explanation/number-asked.js';
import { daysInWords, itemName } from '../explanation/row.view.js';
import { hrefs } from '../frame/hrefs.js';
import { numberInWords } from '../frame/in-words.js';
import type { TwoRead } from './as-known-asked.js';
import { becauseView, type BecauseView } from './changing-event.view.js';
import { addsToDifference, type Changed } from './difference.js';
import type { UnitOfList } from './units-of-list.js';
import { memberOf, type Because } from './what-changed-it.js';

/** One unit that came in, fell out or adds another amount, and why. */
export interface ChangeTold {
  readonly changed: Changed<UnitOfList>;
  readonly because: Because;
}

export interface ChangeView {
  readonly child: string;
  readonly href: string;
  readonly whyHref: string;
  readonly what: readonly string[];
  readonly how: string;
  readonly adds: string;
  readonly because: BecauseView;
}

const hows: Readonly<Record<Changed<UnitOfList>['how'], string>> = {
  'came-in': 'Came in',
  'fell-out': 'Fell out',
  'adds-otherwise': 'Adds another amount',
};

const signed = (count: number): string =>
  count < 0 ? `−${numberInWords(-count)}` : `+${numberInWords(count)}`;

/** In words, with where the child and the reasons are. */
export const changeView = (read: TwoRead, { changed, because }: ChangeTold): ChangeView => {
  const { indicator } = read.now.asking;
  const { child, items = [] } = memberOf(changed);
  const of = changed.how === 'fell-out' ? read.then : read.now;
  return {
    child,
    href: hrefs.child(child),
    whyHref: hrefs.explainChild(indicator.id, child, datesAddress(of)),
    what: items.map((item) => `${itemName(indicator, item)}, ${daysInWords(item)}`),
    how: hows[changed.how],
    adds: signed(addsToDifference(changed)),
    because: becauseView(because, read.then.known),
  };
};
