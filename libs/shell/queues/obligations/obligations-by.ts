import type { Obligation } from '../../../core/case-record/obligation.js';
import { dayTextOf } from '../../../core/case-record/standing-events.js';
import { isoDate, type Day } from '../../../core/kernel/day.js';
import type { TellEvidence } from '../../known-at/evidence.js';
import { londonTime } from '../london-clock.js';
import type { ObligationTold, OutcomeTold } from './obligations.query.js';

/** From the day after the one it was due on, as on the queues; deadlines in hours, too. */
const isLate = ({ due }: Obligation, on: Day): boolean => due !== undefined && due < on;

/** What ended it on a later day has not happened yet. */
const outcomeBy = (obligation: Obligation, on: Day): OutcomeTold => {
  const { outcome } = obligation;
  switch (outcome.state) {
    case 'not-required':
      return outcome;
    case 'met':
      if (outcome.on <= on) return { ...outcome, on: isoDate(outcome.on) };
      break;
    case 'missed':
    case 'cancelled':
      if (outcome.on <= on) return { ...outcome, on: isoDate(outcome.on) };
      break;
    case 'open':
      break;
  }
  return { state: 'open', late: isLate(obligation, on) };
};

const told = (obligation: Obligation, on: Day, tell: TellEvidence): ObligationTold => {
  const { rule, key, since, due, dueAt, reckoned, standsStill, because } = obligation;
  return {
    rule,
    key,
    since: isoDate(since),
    due: due === undefined ? undefined : isoDate(due),
    dueAt: dueAt === undefined ? undefined : londonTime(dueAt),
    reckoned,
    standsStill: standsStill.map(({ from, to, why }) => ({ from: isoDate(from), to: isoDate(to), why })),
    outcome: outcomeBy(obligation, on),
    events: tell(because.filter((event) => dayTextOf(event) <= isoDate(on))),
  };
};

const inOrder = (a: Obligation, b: Obligation): number =>
  a.since - b.since || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : a.key < b.key ? -1 : 1);

/** What had begun to be owed by the close of a day, and how it stood then. */
export const obligationsBy = (
  obligations: readonly Obligation[],
  on: Day,
  tell: TellEvidence,
): readonly ObligationTold[] =>
  obligations
    .filter(({ since }) => since <= on)
    .sort(inOrder)
    .map((obligation) => told(obligation, on, tell));
