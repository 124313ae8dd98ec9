import { isoDate } from '../../core/kernel/day.js';
import { Problem } from '../../shell/http/problem.js';
import { todayOf, type PagesParts } from '../pages-parts.js';
import { teamOfChild, teamsOfWorker } from './teams-of.pg.js';
import { hasOneOf, type Visitor } from './visitor.js';

/** Managers and analysts see every team; a team member sees the teams in which they hold cases today. */
const seesEveryTeam = (visitor: Visitor): boolean => hasOneOf(visitor, ['manager', 'analyst']);

const today = (parts: PagesParts): string => isoDate(todayOf(parts));

/** The teams a visitor is kept to; undefined where they see every one. Asked each time: what ends in the morning has ended. */
export const teamsOf = async (
  parts: PagesParts,
  visitor: Visitor,
): Promise<readonly string[] | undefined> => {
  if (seesEveryTeam(visitor)) return undefined;
  const { worker, authority } = visitor;
  return worker === undefined ? [] : teamsOfWorker(parts.database, authority, today(parts), worker);
};

/** Which teams a page is about. */
export interface TeamsSeen {
  /** Those the visitor is kept to; undefined where they see every one. */
  readonly own: readonly string[] | undefined;
  /** The one that lists are kept to; undefined where they are of every team. */
  readonly team: string | undefined;
}

/** Lists are kept to the team asked for, or the visitor's own. Refused where it is not theirs to see. */
export const teamsSeen = async (
  parts: PagesParts,
  visitor: Visitor,
  asked: string | undefined,
): Promise<TeamsSeen> => {
  const own = await teamsOf(parts, visitor);
  return { own, team: own === undefined ? asked : teamAmong(own, asked) };
};

/** The team alone, where nothing else is asked of whoever looks. */
export const teamFor = async (
  parts: PagesParts,
  visitor: Visitor,
  asked: string | undefined,
): Promise<string | undefined> => (await teamsSeen(parts, visitor, asked)).team;

const teamAmong = (own: readonly string[], asked: string | undefined): string => {
  const [first] = own;
  if (first === undefined) {
    throw new Problem(
      'forbidden',
      'no case is allocated to you today, so there is no team whose list you see',
    );
  }
  if (asked === undefined || own.includes(asked)) return asked ?? first;
  throw new Problem('forbidden', 'this team is not one in which you hold cases');
};

/** Refused where the child's case is in a team that is not the visitor's: in the words for a child that does not exist. */
export const assertTheirs = async (parts: PagesParts, visitor: Visitor, child: string): Promise<void> => {
  const own = await teamsOf(parts, visitor);
  if (own === undefined) return;
  const team = await teamOfChild(parts.database, visitor.authority, today(parts), child);
  if (team !== undefined && own.includes(team)) return;
  throw new Problem('not-found', 'there is no such child among the cases of your teams');
};
