import { day, isoDate } from '../kernel/day.js';
import type { DataOf, EventType, RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import type { Done } from './cycle.js';
import { findingsBy } from './finding.js';
import type { Obligation, Outcome } from './obligation.js';
import { recorded } from './recorded.given.js';

/** What is done for a looked-after child again and again, an event in a line each. */

type Data<Name extends string> = DataOf<Extract<EventType, `caretally.${Name}.v1`>>;

export const reviewed = (
  on: string,
  participation: Data<'looked-after-review-held'>['participation'] = 'PN1',
) =>
  recorded('caretally.looked-after-review-held.v1', `looked-after-review-held ${on} ${participation}`, {
    on,
    participation,
  });

export const visited = (on: string, seen = true) =>
  recorded('caretally.child-visited.v1', `child-visited ${on}`, { on, seen });

export const assessed = (on: string, kind: Data<'health-assessment-completed'>['kind'] = 'review') =>
  recorded('caretally.health-assessment-completed.v1', `health-assessment-completed ${on}`, { on, kind });

export const carePlanApproved = (on: string) =>
  recorded('caretally.care-plan-approved.v1', `care-plan-approved ${on}`, { on });

export const carePlanReviewed = (on: string) =>
  recorded('caretally.care-plan-reviewed.v1', `care-plan-reviewed ${on}`, { on });

/** Each obligation on a line: `first since 2025-04-02 due 2025-05-02: met 2025-05-02`. */
export const owedIn = (
  obligations: readonly (Obligation & { readonly which: string })[],
): readonly string[] =>
  obligations.map(
    ({ which, since, due, outcome }) =>
      `${which} since ${isoDate(since)} due ${due === undefined ? 'unknown' : isoDate(due)}: ${endedIn(outcome)}`,
  );

const endedIn = (outcome: Outcome): string => {
  switch (outcome.state) {
    case 'open':
    case 'not-required':
      return outcome.state;
    case 'met':
      return `${outcome.late ? 'late' : 'met'} ${isoDate(outcome.on)}`;
    case 'missed':
    case 'cancelled':
      return `${outcome.state} ${isoDate(outcome.on)}`;
  }
};

/** The same without what became of it in the end: a child who stays in care turns 18 one day. */
export const dueIn = (
  obligations: readonly (Obligation & { readonly which: string; readonly done: Done | undefined })[],
): readonly string[] =>
  obligations.map(
    ({ which, since, due, done }) =>
      `${which} since ${isoDate(since)} due ${due === undefined ? 'unknown' : isoDate(due)}${done ? `, done ${isoDate(done.on)}` : ''}`,
  );

/** The kinds of contradiction that have come true by the end of March 2026. */
export const findingsIn = (...history: readonly RecordedEvent[]): readonly string[] =>
  findingsBy(caseRecordOf(history).findings, day('2026-03-31')).map(({ kind }) => kind);
