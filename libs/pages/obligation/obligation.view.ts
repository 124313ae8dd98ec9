import type { Queue } from '../../core/queues/queue.js';
import type { Evidence } from '../../shell/known-at/evidence.js';
import type { PromiseTold } from '../../shell/queues/list/said-by.js';
import type { EntryTold, OwedTold, StageTold } from '../../shell/queues/obligations/owed.query.js';
import type { ObligationTold } from '../../shell/queues/obligations/obligations.query.js';
import { eventInWords } from '../frame/event-in-words.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, datesInWords, instantInWords } from '../frame/in-words.js';
import type { ObligationAsked } from './obligation-asked.js';
import { whatIf, type WhatIf } from './what-if.js';
import { day } from '../../core/kernel/day.js';
import { promiseStates } from '../queue/promise-states.js';

/** One line of the account: "Due", "14 November 2026", "8 days over". */
export interface Line {
  readonly key: string;
  readonly value: string;
  readonly more: string | undefined;
}

export interface ObligationView {
  readonly title: string;
  readonly child: string;
  readonly childHref: string;
  readonly queueTitle: string;
  readonly queueHref: string;
  readonly freshness: string;
  readonly asked: ObligationAsked;
  readonly stands: { readonly words: string; readonly late: boolean };
  readonly lines: readonly Line[];
  /** Undefined where no rule owes it by a day. */
  readonly rule: readonly Line[] | undefined;
  readonly pauses: readonly string[];
  readonly stages: readonly {
    readonly title: string;
    readonly late: boolean;
    readonly now: boolean;
    readonly from: string;
    readonly to: string;
    readonly why: string;
    readonly waitingOn: string;
  }[];
  readonly promises: readonly {
    readonly words: string;
    readonly more: string;
    readonly late: boolean;
    readonly state: string;
  }[];
  readonly escalations: readonly { readonly words: string; readonly more: string }[];
  readonly events: readonly { readonly words: string; readonly more: string }[];
  readonly whatIf: WhatIf | undefined;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const stageNow = ({ entry, on }: OwedTold): StageTold | undefined =>
  entry?.stages.find(({ from, to }) => from <= on && (to === undefined || on < to));

const endings = {
  met: 'Done',
  missed: 'Missed for good',
  cancelled: 'Owed no longer',
  'not-required': 'Not required',
} as const;

const endedWords = ({ outcome }: ObligationTold): { words: string; late: boolean } | undefined => {
  switch (outcome.state) {
    case 'open':
      return undefined;
    case 'met':
      return {
        ...{ late: outcome.late },
        words: `${endings.met} on ${dateInWords(outcome.on)}, ${outcome.late ? 'late' : 'in time'}`,
      };
    case 'missed':
    case 'cancelled':
      return {
        ...{ late: outcome.state === 'missed' },
        words: `${endings[outcome.state]} since ${dateInWords(outcome.on)}: ${datesInWords(outcome.why)}`,
      };
    case 'not-required':
      return { late: false, words: `${endings['not-required']}: ${datesInWords(outcome.why)}` };
  }
};

/** By the rule where it has ended, by the list where it stands on it, and by the rule again where it is only coming. */
const standsOf = (told: OwedTold): ObligationView['stands'] => {
  const { entry, obligation, on } = told;
  const ended = obligation && endedWords(obligation);
  if (ended) return ended;
  const stage = stageNow(told);
  if (stage) return { words: stage.title, late: stage.late };
  const first = entry?.stages[0];
  if (first && on < first.from) {
    return { words: `Open: on the list from ${dateInWords(first.from)}`, late: false };
  }
  if (obligation?.outcome.state === 'open') return { words: 'Open', late: obligation.outcome.late };
  return { words: 'No longer on the list', late: false };
};

const overWords = (due: string, on: string): string => {
  const over = day(on) - day(due);
  if (over > 0) return `${counted(over, 'day')} over on ${dateInWords(on)}`;
  return over === 0 ? 'today' : `${counted(-over, 'day')} left on ${dateInWords(on)}`;
};

const dueLine = (told: OwedTold): Line => {
  const due = told.obligation?.due ?? told.entry?.due;
  const dueAt = told.obligation?.dueAt ?? told.entry?.dueAt;
  if (due === undefined) return { key: 'Due', value: 'No day can be reckoned', more: undefined };
  const open = standsOf(told).words.startsWith('Done') ? undefined : overWords(due, told.on);
  return { key: 'Due', value: dueAt === undefined ? dateInWords(due) : instantInWords(dueAt), more: open };
};

const linesOf = (told: OwedTold): readonly Line[] => {
  const { entry, obligation, worker, team } = told;
  const since = obligation?.since ?? entry?.since;
  const waitingOn = stageNow(told)?.waitingOn;
  const lines: readonly (Line | undefined)[] = [
    since === undefined ? undefined : { key: 'Began', value: dateInWords(since), more: undefined },
    dueLine(told),
    obligation && {
      key: 'How the day was reckoned',
      value: capital(datesInWords(obligation.reckoned)),
      more: undefined,
    },
    obligation && { key: 'Owed by', value: capital(obligation.rule.owedBy), more: undefined },
    waitingOn === undefined ? undefined : { key: 'Waits for', value: capital(waitingOn), more: undefined },
    { key: 'Social worker', value: worker ?? 'Not recorded', more: team && `team ${team}` },
    entry?.school === undefined ? undefined : { key: 'School (URN)', value: entry.school, more: undefined },
    entry?.lastSeen === undefined
      ? undefined
      : { key: 'On this list before', value: `Until ${dateInWords(entry.lastSeen)}`, more: undefined },
  ];
  return lines.filter((line) => line !== undefined);
};

const ruleOf = ({ rule }: ObligationTold): readonly Line[] => [
  { key: 'Rule', value: capital(rule.says), more: undefined },
  { key: 'Source', value: rule.source, more: `${rule.id}, version ${rule.version}` },
];

const promiseRow = ({ owner, what, by, madeOn, meeting, state }: PromiseTold) => ({
  words: `${owner}: ${what}, by ${dateInWords(by)}`,
  more: `promised on ${dateInWords(madeOn)}${meeting === undefined ? '' : `, at meeting ${String(meeting)}`}`,
  late: state === 'past' || state === 'not-kept',
  state: capital(promiseStates[state]),
});

const escalationRow = ({ to, why, raisedOn, raisedBy, answer }: EntryTold['escalations'][number]) => ({
  words: `Taken to ${to.replaceAll('-', ' ')} on ${dateInWords(raisedOn)} by ${raisedBy}: ${why}`,
  more:
    answer === undefined
      ? 'not answered yet'
      : `answered on ${dateInWords(answer.on)} by ${answer.by}: ${answer.answer}`,
});

const eventRow = ({ type, on, recordedAt, source }: Evidence) => ({
  words: `${eventInWords(type)}${on === undefined ? '' : `, ${dateInWords(on)}`}`,
  more: recordedAt === null ? source : `recorded ${instantInWords(recordedAt)}, ${source}`,
});

const stageRow = (stage: StageTold, told: OwedTold) => ({
  ...{ title: stage.title, late: stage.late, now: stage === stageNow(told) },
  ...{ from: dateInWords(stage.from), to: stage.to === undefined ? 'it is done' : dateInWords(stage.to) },
  ...{ why: capital(datesInWords(stage.why)), waitingOn: stage.waitingOn ?? '' },
});

/** One thing owed: by whom, by when, under which rule, how that was reckoned, and what became of it. */
export const obligationView = (queue: Queue, told: OwedTold, asked: ObligationAsked): ObligationView => {
  const { child, entry, obligation, knownAt } = told;
  const events = obligation?.events ?? entry?.events ?? [];
  return {
    title: entry?.what ?? capital(obligation?.rule.owes ?? queue.title),
    ...{ child, childHref: hrefs.child(child, { known: asked.known }) },
    ...{ queueTitle: queue.title, queueHref: hrefs.queue(queue.id) },
    freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
    asked,
    stands: standsOf(told),
    lines: linesOf(told),
    rule: obligation && ruleOf(obligation),
    pauses: (obligation?.standsStill ?? []).map(
      ({ from, to, why }) =>
        `${from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`}: ${why}`,
    ),
    stages: (entry?.stages ?? []).map((stage) => stageRow(stage, told)),
    promises: (entry?.promises ?? []).map(promiseRow),
    escalations: (entry?.escalations ?? []).map(escalationRow),
    events: events.map(eventRow),
    whatIf: asked.on === undefined ? undefined : whatIf(told, asked.on),
  };
};
