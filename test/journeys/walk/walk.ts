import type { NumberTold, PageTold } from './page-told.js';

/** How much of a kind is walked: pages of one kind, and numbers that lead from one kind to another. */
export interface Bounds {
  readonly pages: number;
  readonly numbers: number;
  /** Lists are read in the longest pages there are, where they are long. */
  readonly longPages: boolean;
}

export interface Walked {
  readonly pages: number;
  /** Numbers that were held against the rows behind them. */
  readonly numbers: number;
  /** Values that were held against the page that takes them apart. */
  readonly values: number;
  /** Why numbers lead to no rows, each with the first page that says so. */
  readonly sums: Readonly<Record<string, string>>;
  /** Everything that is wrong, with the address of the page that says it. */
  readonly wrong: readonly string[];
}

type Tell = (address: string) => Promise<PageTold>;

/** Children, schools, workers and entries are one kind of page each. */
const kindOfPath = (path: string): string =>
  path
    .replace(/^(\/child\/)[^/]+/, '$1:child')
    .replace(/(\/owed\/[^/]+\/).+$/, '$1:entry')
    .replace(/^(\/scorecard\/)[^/]+/, '$1:indicator')
    .replace(/(\/explained\/).+$/, '$1:child')
    .replace(/^(\/(?:teams|peps-by-school|lists)\/)[^/]+/, '$1:id')
    .replace(/(\/(?:meetings|seen|quarantine)\/)\d+/, '$1:number')
    .replace(/^(\/access-log\/(?:child|person)\/).+$/, '$1:id');

const kindOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address, 'http://walk');
  const chosen = ['list', 'show', 'stage', 'late'].map((name) => searchParams.get(name) ?? '').join(' ');
  return `${kindOfPath(pathname)} ${[...searchParams.keys()].toSorted().join(' ')} ${chosen}`;
};

/** A page to be read: not a file, not a step of a list that is walked to its end anyway, not a way out. */
const isPage = (address: string): boolean => {
  const { pathname, searchParams } = new URL(address, 'http://walk');
  const isStep = ['cursor', 'before', 'after', 'page', 'row'].some((name) => searchParams.has(name));
  return !isStep && pathname !== '/' && !/\.(csv|xlsx|md|json)$|^\/sign-|^\/assets\//.test(pathname);
};

const without = (address: string): string => address.replace(/#.*$/, '');

/** A link of a page as an address; of a form's choice, the page with it. */
const resolved = (link: string, from: string): string => {
  if (!link.startsWith('?')) return without(link);
  const { pathname, searchParams } = new URL(from, 'http://walk');
  for (const [name, value] of new URLSearchParams(link)) searchParams.set(name, value);
  return `${pathname}?${searchParams.toString()}`;
};

/** The longest pages that the forms of a list and of an explanation offer. */
const inLongPages = (address: string): string => {
  const { pathname, searchParams } = new URL(address, 'http://walk');
  const size = pathname.endsWith('/explained')
    ? 'all'
    : /^\/lists\/[^/]+$/.test(pathname)
      ? '500'
      : undefined;
  if (size === undefined) return address;
  searchParams.set('size', size);
  return `${pathname}?${searchParams.toString()}`;
};

/** A number in words, for values that are written in two ways: "54%" and "54.0". */
const valueIn = (text: string): string => {
  const found = /-?\d[\d,]*(\.\d+)?/.exec(text)?.[0];
  return found === undefined ? text : String(Number(found.replaceAll(',', '')));
};

/** From some pages to every page they lead to, holding each number against the rows behind it. */
export class NumberWalk {
  readonly #seen = new Set<string>();
  readonly #checked = new Set<string>();
  readonly #taken = new Map<string, number>();
  readonly #sums = new Map<string, string>();
  readonly #wrong: string[] = [];
  #counts = { pages: 0, numbers: 0, values: 0 };

  constructor(
    private readonly tell: Tell,
    private readonly bounds: Bounds,
  ) {}

  async from(starts: readonly string[]): Promise<Walked> {
    const waiting = [...starts];
    for (const start of starts) this.#seen.add(start);
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const page = await this.tell(address);
      this.#counts.pages += 1;
      this.#look(address, page);
      await this.#check(address, page);
      waiting.push(...this.#ways(address, page));
    }
    return this.walked;
  }

  /** As far as it has come. */
  get walked(): Walked {
    return { ...this.#counts, sums: Object.fromEntries(this.#sums), wrong: this.#wrong };
  }

  #look(address: string, { status, bare, sums }: PageTold): void {
    if (status !== 200) this.#wrong.push(`${address} answered ${String(status)}`);
    for (const text of bare)
      this.#wrong.push(`${address} shows "${text}" and says nothing of what is behind it`);
    for (const sum of sums) if (!this.#sums.has(sum)) this.#sums.set(sum, address);
  }

  async #check(address: string, { numbers, apart }: PageTold): Promise<void> {
    for (const number of numbers) {
      const href = without(number.href ?? address);
      if (!this.#isNew(`${String(number.rows)} ${href}`)) continue;
      if (this.#has(`${kindOf(address)} > ${kindOf(href)}`, this.bounds.numbers))
        await this.#follow(address, number, href);
    }
    for (const { text, href } of apart) {
      if (!this.#isNew(`${text} ${href}`)) continue;
      if (this.#has(`${kindOf(address)} > ${kindOf(href)}`, this.bounds.numbers))
        await this.#takeApart(address, text, href);
    }
  }

  /** To the last of the pages behind a number. */
  async #follow(address: string, { text, rows }: NumberTold, href: string): Promise<void> {
    let found = 0;
    const { longPages } = this.bounds;
    for (let next: string | null = longPages ? inLongPages(href) : href; next !== null;) {
      const page: PageTold = await this.tell(next);
      if (page.status !== 200)
        this.#wrong.push(`${next}, behind "${text}" of ${address}, answered ${String(page.status)}`);
      found += page.rows;
      next = page.next === null ? null : without(page.next);
    }
    this.#counts.numbers += 1;
    if (found !== rows) this.#wrong.push(`${address} says "${text}", and ${href} has ${String(found)} rows`);
  }

  async #takeApart(address: string, text: string, href: string): Promise<void> {
    const { value } = await this.tell(href);
    this.#counts.values += 1;
    if (value === null || valueIn(value) !== valueIn(text))
      this.#wrong.push(`${address} says "${text}", and ${href} says "${String(value)}"`);
  }

  /** Pages it leads to that are still to be read, as many of a kind as are walked. */
  #ways(address: string, { links }: PageTold): readonly string[] {
    return links
      .map((link) => resolved(link, address))
      .filter((link) => {
        const isTaken = isPage(link) && !this.#seen.has(link) && this.#has(kindOf(link), this.bounds.pages);
        if (isTaken) this.#seen.add(link);
        return isTaken;
      });
  }

  #isNew(number: string): boolean {
    const isNew = !this.#checked.has(number);
    this.#checked.add(number);
    return isNew;
  }

  /** Whether there is room for one more of a kind, which is taken. */
  #has(kind: string, most: number): boolean {
    const taken = this.#taken.get(kind) ?? 0;
    if (taken >= most) return false;
    this.#taken.set(kind, taken + 1);
    return true;
  }
}
