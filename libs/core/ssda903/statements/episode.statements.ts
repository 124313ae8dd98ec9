import { categoriesOfNeed } from '../../events/codes/category-of-need.codes.js';
import { legalStatuses } from '../../events/codes/legal-status.codes.js';
import { placementChangeReasons } from '../../events/codes/placement-change-reason.codes.js';
import type { DataOf } from '../../events/recorded-event.js';
import { isoDate } from '../../kernel/day.js';
import { codeIn, shown } from '../cells.js';
import type { ChildReturn, Episode } from '../child-return.js';
import { codesOf } from '../code-sets.js';
import type { ReturnRow } from '../return-row.js';
import type { Said, Statement, Unreadable } from '../statement.js';
import { before, isOtherPlacement, knownStretch, type Before, type Stretch } from './episode-timeline.js';
import { exitOf, exitSaid } from './exit.statements.js';
import { listed, placementIn, type AddressHash } from './placement-cells.js';
import { toldEpisodes, type Told } from './told-episodes.js';

type Became = DataOf<'caretally.child-became-looked-after.v1'>;
type Changed = DataOf<'caretally.placement-changed.v1'>;
type Placement = Became['placement'];

const unreadable = (row: ReturnRow, field: string, expected: string): Unreadable => ({
  row,
  field,
  detail: `found ${shown(row.cells[field])}, expected ${expected}: the row cannot be loaded without it`,
});

/** What an episode says, as the event that the log knows for it. */
type Spoken = Statement | Unreadable;

const started = (told: Told, placement: Placement, alreadyLookedAfter: boolean): Spoken => {
  const { episode } = told;
  const legalStatus = listed(legalStatuses, episode.legalStatus);
  const categoryOfNeed = listed(categoriesOfNeed, codeIn(episode.row, 'CIN'));
  if (legalStatus === undefined) return unreadable(episode.row, 'LS', 'a legal status');
  if (categoryOfNeed === undefined) return unreadable(episode.row, 'CIN', 'a category of need (N1 to N8)');
  const data: Became = { on: isoDate(episode.from), legalStatus, categoryOfNeed, placement };
  return {
    slot: told.slot,
    type: 'caretally.child-became-looked-after.v1',
    data: alreadyLookedAfter ? { ...data, alreadyLookedAfter: true } : data,
    rows: told.rows,
    keeps: [],
  };
};

const legalStatusOnly = (told: Told): Spoken => {
  const legalStatus = listed(legalStatuses, told.episode.legalStatus);
  if (legalStatus === undefined) return unreadable(told.episode.row, 'LS', 'a legal status');
  return {
    slot: told.slot,
    type: 'caretally.legal-status-changed.v1',
    data: { on: isoDate(told.episode.from), legalStatus },
    rows: told.rows,
    keeps: [],
  };
};

const moved = (told: Told, reason: Changed['reason'], placement: Placement, prior: Before): Spoken => {
  const { episode } = told;
  const legalStatus = listed(legalStatuses, episode.legalStatus);
  const needsStatus = reason === 'B' || reason === 'U';
  if (needsStatus && legalStatus === undefined) return unreadable(episode.row, 'LS', 'a legal status');
  const saysStatus = needsStatus || (legalStatus !== undefined && legalStatus !== prior.legalStatus);
  const endedBecause = listed(placementChangeReasons, prior.endedBecause);
  return {
    slot: told.slot,
    type: 'caretally.placement-changed.v1',
    data: {
      on: isoDate(episode.from),
      reason,
      placement,
      ...(saysStatus && legalStatus !== undefined ? { legalStatus } : {}),
      ...(endedBecause === undefined ? {} : { endedBecause }),
    },
    rows: told.rows,
    keeps: prior.inFolder ? [] : ['endedBecause'],
  };
};

/** S while the child is in care is a continuation: the row's cells say what changed. */
const continuedAs = (episode: Episode, prior: Before): Changed['reason'] =>
  episode.legalStatus === prior.legalStatus ? 'P' : 'B';

const spoken = (told: Told, prior: Before | undefined, hash: AddressHash): Spoken => {
  const { episode } = told;
  const { reason, row } = episode;
  if (reason === undefined || !codesOf('RNE', 0).includes(reason)) {
    return unreadable(row, 'RNE', 'a reason for the new episode (S L P T B U)');
  }
  const placement = placementIn(episode, hash);
  if (reason === 'L' && prior?.inCare === true && !isOtherPlacement(prior.placement, placement))
    return legalStatusOnly(told);
  if (placement === undefined) return unreadable(row, 'PLACE', 'a placement type');
  if (prior === undefined) return started(told, placement, reason !== 'S');
  if (!prior.inCare) return started(told, placement, false);
  if (reason === 'S') return moved(told, continuedAs(episode, prior), placement, prior);
  return moved(told, reason === 'L' ? 'U' : (reason as Changed['reason']), placement, prior);
};

const stretchOf = (
  told: Told,
  whole: readonly Told[],
  hash: AddressHash,
  carried: string | undefined,
): Stretch => ({
  from: told.episode.from,
  ceasedOn: exitOf(told, whole)?.on,
  legalStatus: listed(legalStatuses, told.episode.legalStatus) ?? carried,
  placement: placementIn(told.episode, hash),
  inFolder: true,
  endedBecause: codeIn(told.episode.row, 'REASON_PLACE_CHANGE'),
});

const isStatement = (said: Spoken): said is Statement => 'slot' in said;

/** Episodes rows in order, each read in the light of what came before it here and in earlier returns. */
export const episodeStatements = (number: string, child: ChildReturn, hash: AddressHash): Said => {
  const all = toldEpisodes(number, child);
  const whole = all.filter((told) => told.whole);
  const keys = new Set(whole.map((told) => told.key));
  const elsewhere = child.last.episodes.filter((episode) => !keys.has(episode.key)).map(knownStretch);
  const here: Stretch[] = [];
  const statements: Statement[] = [];
  const lost: Unreadable[] = child.rows.Episodes.filter(
    (row) => !all.some((told) => told.rows.includes(row)),
  ).map((row) => unreadable(row, 'DECOM', 'the first day of the episode as dd/mm/yyyy'));
  for (const told of all) {
    const earlier = [...elsewhere.filter(({ from }) => from < told.episode.from), ...here].sort(
      (a, b) => a.from - b.from,
    );
    const said = spoken(told, before(earlier, told.episode.from), hash);
    if (!isStatement(said)) {
      lost.push(...told.rows.map((row) => ({ ...said, row })));
      continue;
    }
    statements.push(said);
    here.push(stretchOf(told, whole, hash, earlier.at(-1)?.legalStatus));
  }
  const loaded = all.filter((told) => statements.some((statement) => statement.slot === told.slot));
  const exits = exitSaid(loaded, whole, child.year);
  return { statements: [...statements, ...exits.statements], denials: exits.denials, unreadable: lost };
};
