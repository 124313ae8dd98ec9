import type { Chance } from '../libs/core/demonstration/chance.js';
import { addDays, day, isoDate } from '../libs/core/kernel/day.js';

/** Reads a page and gives its text. */
type Open = (path: string) => Promise<string>;

/** What addresses are made of: found on the pages themselves, as somebody who follows links would. */
interface Found {
  readonly lists: readonly string[];
  readonly teams: readonly string[];
  readonly schools: readonly string[];
  readonly children: readonly string[];
  readonly owed: readonly string[];
  readonly indicators: readonly string[];
  readonly childrenExplained: readonly string[];
}

const linksIn = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, link = '']) => link.replaceAll('&amp;', '&'))),
];

const openEach = async (open: Open, paths: readonly string[]): Promise<string> => {
  const texts: string[] = [];
  for (const path of paths) texts.push(await open(path));
  return texts.join('\n');
};

export const findAddresses = async (open: Open): Promise<Found> => {
  const lists = linksIn(await open('/lists'), /href="(\/lists\/[a-z-]+)["?]/g);
  const rows = await openEach(
    open,
    lists.map((list) => `${list}?size=100`),
  );
  const indicators = linksIn(await open('/scorecard'), /href="(\/scorecard\/[a-z0-9-]+)["?]/g);
  const explained = await openEach(
    open,
    indicators.slice(0, 12).map((indicator) => `${indicator}/explained`),
  );
  return {
    ...{ lists, indicators },
    teams: linksIn(await open('/teams'), /href="(\/teams\/[^"?]+)[?"]/g),
    schools: linksIn(await open('/peps-by-school'), /href="(\/peps-by-school\/\d+)["?]/g),
    children: linksIn(rows, /href="(\/child\/[^"/?]+)"/g),
    owed: linksIn(rows, /href="(\/child\/[^"]+\/owed\/[^"]+)"/g),
    childrenExplained: linksIn(explained, /href="(\/scorecard\/[^"/]+\/explained\/[^"]+)"/g),
  };
};

/** Pages by name, each asked about something else every time. */
type PagesAsked = Readonly<Record<string, () => string>>;

const next = (text: string): string => linksIn(text, /rel="next" href="([^"]+)"/g)[0] ?? '';

const lastDay = day('2025-03-31');

/** A stock that is broken down by age; and a list on which meetings are held. */
const lookedAfter = '/scorecard/cla-number-at-date';
export const listMet = '/lists/pathway-plans';

const choices = (found: Found, chance: Chance) => {
  const one = (from: readonly string[]): string => from[chance.whole(0, from.length - 1)] ?? '';
  const past = (days: number): string => isoDate(addDays(lastDay, -chance.whole(1, days)));
  return {
    one,
    past,
    list: () => one(found.lists),
    team: () => one(found.teams),
    indicator: () => one(found.indicators),
    byTeam: () => `?team=${one(found.teams).replace('/teams/', '')}`,
  };
};

const ofLists = (found: Found, chance: Chance, nexts: readonly string[]): PagesAsked => {
  const { one, past, list, team, byTeam } = choices(found, chance);
  return {
    '/teams': () => '/teams',
    'one team, late': () => team(),
    'one team, due': () => `${team()}?show=due`,
    'one team, children': () => `${team()}?show=held`,
    '/lists': () => '/lists',
    'a list': list,
    'a list of one team': () => `${list()}${byTeam()}`,
    'a list by team': () => `${list()}?sort=team`,
    'a list, its next page': () => one(nexts),
    'a list of a past day': () => `${list()}?on=${past(700)}`,
    'a list as known': () => `${list()}?known=${past(60)}`,
    'a list, 100 rows': () => `${list()}?size=100`,
    'a list, 500 rows': () => `${list()}?size=500`,
    'a list, CSV': () => `${list()}/rows.csv`,
    'its meetings': () => `${list()}/meetings`,
    'the next meeting': () => `${list()}/meetings/next`,
    'one row of the next meeting': () => `${listMet}/meetings/next?row=${chance.whole(1, 3)}`,
    'a meeting that was opened': () => `${listMet}/meetings/1`,
    'PEPs by school': () => '/peps-by-school',
    'one school': () => one(found.schools),
    'return interviews': () => '/return-interviews',
    missing: () => '/missing',
    'one child': () => one(found.children),
    'what is owed': () => one(found.owed),
  };
};

const ofFigures = (found: Found, chance: Chance): PagesAsked => {
  const { one, past, indicator } = choices(found, chance);
  return {
    '/scorecard': () => '/scorecard',
    'the scorecard of a past day': () => `/scorecard?on=${past(1500)}`,
    'the scorecard as known': () => `/scorecard?known=${past(60)}`,
    'one indicator': indicator,
    'one indicator by age': () => `${lookedAfter}?by=ageBand`,
    explained: () => `${indicator()}/explained`,
    'explained, of a past day': () => `${lookedAfter}/explained?on=${past(1500)}`,
    'explained, of one age': () => `${lookedAfter}/explained?by=ageBand&key=10-15`,
    'explained, all rows at once': () => `${indicator()}/explained?size=all`,
    'a child explained': () => one(found.childrenExplained),
    'as known a month ago': () => `${indicator()}/as-known`,
    'as known on another day': () => `${indicator()}/as-known?known=${past(60)}`,
  };
};

const ofOperations = (): PagesAsked => {
  const paths = ['/data-quality', '/data-quality/quarantine', '/data-quality/not-counted'];
  const others = ['/imports', '/access-log', '/status'];
  return Object.fromEntries([...paths, ...others].map((path) => [path, () => path]));
};

/** Every page there is, by name. */
export const pagesAsked = async (open: Open, found: Found, chance: Chance): Promise<PagesAsked> => {
  const nexts: string[] = [];
  for (const list of found.lists) nexts.push(next(await open(list)));
  return {
    ...ofLists(
      found,
      chance,
      nexts.filter((each) => each !== ''),
    ),
    ...ofFigures(found, chance),
    ...ofOperations(),
  };
};
