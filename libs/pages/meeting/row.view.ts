import type { MeetingRow, MovingEvent } from '../../core/queues/meeting-view.js';
import type { ToldEscalation } from '../../core/case-record/told-escalation.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, datesInWords, instantInWords } from '../frame/in-words.js';
import {
  formsOf,
  noForms,
  promiseView,
  type FormSent,
  type FormView,
  type PromiseView,
} from './form.view.js';
import type { NumberedRow } from './row-groups.js';

export interface RowView {
  readonly number: number;
  readonly anchor: string;
  /** This row alone, large. */
  readonly href: string;
  readonly child: string;
  readonly childHref: string;
  readonly what: string;
  readonly owedHref: string;
  readonly due: string | undefined;
  readonly clock: string;
  readonly late: boolean;
  readonly why: string;
  readonly waitingOn: string | undefined;
  readonly worker: string;
  readonly team: string;
  readonly mark: string | undefined;
  /** For what has come or gone: since when, and by which events. */
  readonly moved: readonly string[];
  readonly promises: readonly (PromiseView & { readonly forms: readonly FormView[] })[];
  readonly escalations: readonly {
    readonly says: string;
    readonly answer: string | undefined;
    readonly forms: readonly FormView[];
  }[];
  readonly forms: readonly FormView[];
}

export interface ShowingRow {
  readonly queue: string;
  readonly rowHref: (number: number) => string;
  readonly canSay: boolean;
  readonly sent: FormSent | undefined;
  /** One row alone begins with its form open, and more can be said about it. */
  readonly alone: boolean;
}

const nothing = 'not recorded';

const clockOf = ({ daysOver, clearedOn }: MeetingRow): string => {
  if (daysOver === undefined) return '';
  if (clearedOn !== undefined && daysOver <= 0) return 'in time';
  if (daysOver > 0) return `${counted(daysOver, 'day')} over`;
  return daysOver === 0 ? 'due that day' : `${counted(-daysOver, 'day')} left`;
};

/** `caretally.pathway-plan-reviewed.v1` is read as "Pathway plan reviewed". */
const eventInWords = (type: string): string => {
  const name = (type.split('.')[1] ?? type).replaceAll('-', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const movedInWords = ({ type, on, recordedAt }: MovingEvent): string =>
  [
    eventInWords(type),
    on === undefined ? '' : ` on ${dateInWords(on)}`,
    recordedAt === null ? '' : `, recorded ${instantInWords(recordedAt)}`,
  ].join('');

const clearedInWords = ({ change, clearedOn }: MeetingRow): readonly string[] => {
  if (change !== 'cleared') return [];
  return clearedOn === undefined
    ? ['Not in the record any more']
    : [`Off the list since ${dateInWords(clearedOn)}`];
};

const escalationInWords = ({ to, raisedOn, raisedBy, why }: ToldEscalation): string =>
  `Taken further to ${to.replaceAll('-', ' ')} on ${dateInWords(raisedOn)} by ${raisedBy}: ${why}`;

const answerInWords = ({ answer }: ToldEscalation): string | undefined =>
  answer && `${answer.by}, ${dateInWords(answer.on)}: ${answer.answer}`;

export const rowView = (numbered: NumberedRow, showing: ShowingRow): RowView => {
  const { number, group, row } = numbered;
  const { queue, rowHref, canSay, sent, alone } = showing;
  const forms = canSay ? formsOf(numbered, sent, alone) : noForms;
  return {
    ...{ number, anchor: `row-${number}`, href: rowHref(number) },
    ...{ child: row.child, childHref: hrefs.child(row.child) },
    ...{ what: row.what, owedHref: hrefs.obligation(row.child, queue, row.entry) },
    due: row.due === undefined ? undefined : dateInWords(row.due),
    clock: clockOf(row),
    late: group !== 'cleared' && (row.daysOver ?? 0) > 0,
    why: datesInWords(row.why),
    waitingOn: row.waitingOn,
    worker: row.worker ?? nothing,
    team: row.team ?? nothing,
    mark: row.change === 'corrected' ? 'the record was corrected' : undefined,
    moved: [...clearedInWords(row), ...row.movedBy.map(movedInWords)],
    promises: row.promises.map((promise) => ({
      ...promiseView(promise),
      forms: forms.about[promise.promise] ?? [],
    })),
    escalations: row.escalations.map((raised) => ({
      says: escalationInWords(raised),
      answer: answerInWords(raised),
      forms: forms.about[raised.escalation] ?? [],
    })),
    forms: forms.own,
  };
};
