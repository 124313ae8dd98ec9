import { isoDate } from '../../core/kernel/day.js';
import { londonDay } from '../../core/kernel/instant.js';
import type { Parameters } from '../frame/hrefs.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, instantInWords } from '../frame/in-words.js';
import type { AccessAsked } from './access-asked.js';
import type { ViewingSeen } from './viewings.pg.js';

/** What the log is about. */
export type About =
  | { readonly what: 'everyone' }
  | { readonly what: 'child'; readonly child: string }
  | { readonly what: 'person'; readonly person: string };

export interface AccessDay {
  readonly day: string;
  readonly rows: readonly {
    readonly time: string;
    readonly name: string;
    readonly personHref: string;
    readonly page: string;
    readonly children: string;
    readonly href: string;
  }[];
}

export interface AccessLogView {
  readonly title: string;
  readonly says: string;
  readonly shows: string;
  readonly asked: AccessAsked;
  readonly days: readonly AccessDay[];
  readonly nextHref: string | undefined;
  readonly fileHref: string;
  readonly allHref: string | undefined;
  /** Where only one child or person is shown. */
  readonly isWhole: boolean;
  readonly showsNameField: boolean;
}

const addressOf = (about: About, parameters: Parameters): string => {
  if (about.what === 'child') return hrefs.accessesOfChild(about.child, parameters);
  return about.what === 'person'
    ? hrefs.accessesByPerson(about.person, parameters)
    : hrefs.accesses(parameters);
};

const fileOf = (about: About, parameters: Parameters): string => {
  if (about.what === 'child') return hrefs.accessesOfChildFile(about.child, parameters);
  return about.what === 'person'
    ? hrefs.accessesByPersonFile(about.person, parameters)
    : hrefs.accessesFile(parameters);
};

const dayOf = ({ seenAt }: ViewingSeen): string => isoDate(londonDay(Date.parse(seenAt)));

const rowOf = ({
  viewing,
  seenAt,
  person,
  name,
  page,
  children,
}: ViewingSeen): AccessDay['rows'][number] => ({
  time: instantInWords(seenAt).slice(-'09:12'.length),
  ...{ name, page, personHref: hrefs.accessesByPerson(person) },
  children: counted(children, 'child', 'children'),
  href: hrefs.childrenSeen(viewing),
});

/** Day by day, as they come. */
const daysOf = (viewings: readonly ViewingSeen[]): readonly AccessDay[] => {
  const days = new Map<string, AccessDay['rows'][number][]>();
  for (const viewing of viewings) {
    const rows = days.get(dayOf(viewing)) ?? [];
    rows.push(rowOf(viewing));
    days.set(dayOf(viewing), rows);
  }
  return [...days].map(([day, rows]) => ({ day: dateInWords(day), rows }));
};

const titleOf = (about: About, viewings: readonly ViewingSeen[]): string => {
  if (about.what === 'child') return `Who saw the record of child ${about.child}`;
  return about.what === 'person' ? `What ${viewings[0]?.name ?? about.person} saw` : 'Access log';
};

const showsOf = ({ from, to, name }: AccessAsked, shown: number, more: boolean): string => {
  const since = from === undefined ? undefined : `from ${dateInWords(from)}`;
  const until = to === undefined ? undefined : `to ${dateInWords(to)}`;
  const who = name === undefined ? undefined : `by people named “${name}”`;
  const filters = [since, until, who].filter((part) => part !== undefined);
  const which = filters.length === 0 ? '' : ` ${filters.join(' ')}`;
  return `${counted(shown, 'page', 'pages')} opened${which}, the latest first${more ? '; there are more before these' : ''}.`;
};

const says: Readonly<Record<About['what'], string>> = {
  everyone:
    'Who saw the records of which children, when and on which page. It is written before anything is shown, and nobody can change it. Looking at it about a child is recorded as well.',
  child: 'Everybody who was shown this child, on any page. That you look is recorded here as well.',
  person: 'Every page with children on it that was shown to them.',
};

export const accessLogView = (
  about: About,
  viewings: readonly ViewingSeen[],
  asked: AccessAsked,
  next: number | undefined,
): AccessLogView => {
  const { before: _place, ...filter } = asked;
  return {
    title: titleOf(about, viewings),
    says: says[about.what],
    shows: showsOf(asked, viewings.length, next !== undefined),
    asked,
    days: daysOf(viewings),
    nextHref: next === undefined ? undefined : addressOf(about, { ...filter, before: next }),
    fileHref: fileOf(about, filter),
    allHref: Object.values(asked).some((part) => part !== undefined) ? addressOf(about, {}) : undefined,
    isWhole: about.what === 'everyone',
    showsNameField: about.what !== 'person',
  };
};
