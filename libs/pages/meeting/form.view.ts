import type { PromiseAtMeeting } from '../../core/queues/meeting-view.js';
import { dateInWords } from '../frame/in-words.js';
import type { FieldError } from '../frame/words-typed.js';
import type { FormHead, Kind } from './said-form.js';
import type { NumberedRow } from './row-groups.js';

export interface FieldView {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly as: 'line' | 'words' | 'date' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly value: string;
  readonly error?: string;
}

export interface FormView {
  readonly kind: Kind;
  /** What opens it. */
  readonly title: string;
  readonly button: string;
  readonly open: boolean;
  readonly row?: number;
  readonly promise?: string;
  readonly escalation?: string;
  readonly fields: readonly FieldView[];
}

/** A form that was sent and could not be taken: shown again, as it was filled in. */
export interface FormSent {
  readonly head: FormHead;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}

interface FieldDefinition extends Pick<FieldView, 'label' | 'as' | 'hint'> {
  readonly choices?: readonly (readonly [value: string, text: string])[];
}

interface FormDefinition {
  readonly title: string;
  readonly button: string;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

const because = { label: 'Because', as: 'line' } as const;

const definitions: Readonly<Record<Kind, FormDefinition>> = {
  promise: {
    title: 'Record a promise',
    button: 'Record the promise',
    fields: {
      owner: { label: 'Who promises', hint: 'A person or a post', as: 'line' },
      what: { label: 'What', as: 'line' },
      by: { label: 'By when', as: 'date' },
    },
  },
  'carry-forward': {
    title: 'Carry it forward',
    button: 'Carry forward',
    fields: { by: { label: 'To which day', as: 'date' }, because },
  },
  'answer-promise': {
    title: 'Say whether it was kept',
    button: 'Record the answer',
    fields: {
      kept: {
        label: 'Kept?',
        as: 'choice',
        choices: [
          ['', 'Choose'],
          ['yes', 'Kept'],
          ['no', 'Not kept'],
        ],
      },
      because: { label: 'Because (if there is more to say)', as: 'line' },
    },
  },
  escalate: {
    title: 'Take it further',
    button: 'Take further',
    fields: {
      to: {
        label: 'To whom',
        as: 'choice',
        choices: [
          ['', 'Choose'],
          ['independent-reviewing-officer', 'Independent reviewing officer'],
          ['senior-leaders', 'Senior leaders'],
          ['governors', 'Governors'],
        ],
      },
      because,
    },
  },
  'answer-escalation': {
    title: 'Record what they answered',
    button: 'Record the answer',
    fields: { answer: { label: 'What was answered', as: 'line' } },
  },
  close: {
    title: 'Close the meeting',
    button: 'Close the meeting',
    fields: {
      remarks: { label: 'Remarks (if there are any)', hint: 'They stand in the minutes.', as: 'words' },
      next: { label: 'The next meeting is on (if it is known)', as: 'date' },
    },
  },
};

type About = Omit<FormHead, 'kind'>;

const isSame = (sent: FormSent | undefined, kind: Kind, about: About): sent is FormSent =>
  sent?.head.kind === kind &&
  sent.head.row === about.row &&
  sent.head.promise === about.promise &&
  sent.head.escalation === about.escalation;

/** "promise-9-owner": a field is found by its form, its row and its name. */
export const fieldId = ({ kind, row, promise, escalation }: FormHead, field: string): string =>
  [kind, row, promise ?? escalation, field].filter((part) => part !== undefined).join('-');

const formOf = (kind: Kind, about: About, sent: FormSent | undefined, open = false): FormView => {
  const { title, button, fields } = definitions[kind];
  const again = isSame(sent, kind, about) ? sent : undefined;
  const { row, promise, escalation } = about;
  return {
    ...{ kind, title, button, open: open || again !== undefined },
    ...(row !== undefined && { row }),
    ...(promise !== undefined && { promise }),
    ...(escalation !== undefined && { escalation }),
    fields: Object.entries(fields).map(([name, { choices, ...field }]): FieldView => {
      const value = again?.values[name] ?? '';
      const error = again?.errors.find((each) => each.field === name)?.text;
      return {
        ...field,
        ...{ id: fieldId({ kind, ...about }, name), name, value },
        ...(choices && {
          choices: choices.map(([key, text]) => ({ value: key, text, selected: key === value })),
        }),
        ...(error !== undefined && { error }),
      };
    }),
  };
};

/** A promise that somebody has said was kept, or that the list shows was, has its answer. */
const isUnanswered = ({ state, answer }: PromiseAtMeeting): boolean =>
  answer === undefined && state !== 'kept';

export interface RowForms {
  /** About the row itself. */
  readonly own: readonly FormView[];
  /** About each promise and escalation, by its name. */
  readonly about: Readonly<Record<string, readonly FormView[]>>;
}

export const noForms: RowForms = { own: [], about: {} };

/**
 * What can be said about a row. What has left the list is promised no more, but a promise about it can still be answered.
 * Taking a row further is said where it stands alone: that is talked about, not ticked off.
 */
export const formsOf = (
  { number, group, row }: NumberedRow,
  sent: FormSent | undefined,
  alone: boolean,
): RowForms => {
  const further = alone || sent?.head.kind === 'escalate' ? [formOf('escalate', { row: number }, sent)] : [];
  const gone = group === 'cleared' || group === 'no-longer-coming-up';
  const answers = row.promises.filter(isUnanswered).map(({ promise }) => {
    const about = { row: number, promise };
    const kept = formOf('answer-promise', about, sent);
    return [promise, gone ? [kept] : [kept, formOf('carry-forward', about, sent)]] as const;
  });
  const raised = row.escalations
    .filter(({ answer }) => answer === undefined)
    .map(({ escalation }) => {
      const about = { row: number, escalation };
      return [escalation, [formOf('answer-escalation', about, sent)]] as const;
    });
  return {
    own: gone ? [] : [formOf('promise', { row: number }, sent, alone), ...further],
    about: Object.fromEntries<readonly FormView[]>([...answers, ...raised]),
  };
};

export const closeFormOf = (sent: FormSent | undefined): FormView => formOf('close', {}, sent, true);

/** What is wrong with a form, at the top of the page, each leading to its field. */
export const errorsInWords = (
  sent: FormSent | undefined,
): readonly { readonly text: string; readonly href?: string }[] =>
  (sent?.errors ?? []).map(({ field, text }) =>
    sent === undefined || field === '' ? { text } : { text, href: `#${fieldId(sent.head, field)}` },
  );

const states = { open: 'open', kept: 'kept', 'not-kept': 'not kept' } as const;

export interface PromiseView {
  readonly promise: string;
  readonly says: string;
  readonly state: string;
  readonly late: boolean;
  readonly more: string | undefined;
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** "Adviser PA7: the ninth is done this week, by 8 October 2025", and what became of it. */
export const promiseView = (promise: PromiseAtMeeting): PromiseView => {
  const { owner, what, by, state, timesCarriedForward, carriedForwardBecause, answer } = promise;
  const carried =
    timesCarriedForward === 0
      ? undefined
      : `carried forward ${times(timesCarriedForward)}${carriedForwardBecause === undefined ? '' : `: ${carriedForwardBecause}`}`;
  return {
    promise: promise.promise,
    says: `${owner}: ${what}, by ${dateInWords(by)}`,
    state: states[state],
    late: state === 'not-kept',
    more: [carried, answer?.because && `answered: ${answer.because}`].filter(Boolean).join('; ') || undefined,
  };
};
