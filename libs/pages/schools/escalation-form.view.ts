import { takenTo } from '../../core/events/queues/queue-words.js';
import type { EscalationForm } from './escalation-form.js';
import { takenToInWords } from './escalation.view.js';

/** A field as it is shown: with what was typed, and what is wrong with it. */
export interface FieldView {
  readonly id: string;
  readonly value: string | undefined;
  readonly error: { readonly text: string } | undefined;
}

export interface AnswerFormView {
  /** Open where something is wrong with it. */
  readonly open: boolean;
  readonly answer: FieldView;
  readonly answeredBy: FieldView;
}

export interface RaiseFormView {
  readonly to: FieldView;
  readonly because: FieldView;
  readonly items: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
}

const fieldIn =
  (sent: EscalationForm | undefined, idOf: (name: string) => string) =>
  (name: string): FieldView => {
    const wrong = sent?.errors.find(({ field }) => field === name);
    return { id: idOf(name), value: sent?.typed[name], error: wrong && { text: wrong.text } };
  };

const idOfAnswer =
  (place: number) =>
  (name: string): string =>
    `${name}-${String(place)}`;

const same = (name: string): string => name;

/** The form that answers one escalation: there may be several of them on the page. */
export const answerFormView = (
  escalation: string,
  place: number,
  sent: EscalationForm | undefined,
): AnswerFormView => {
  const its = sent?.answers === escalation ? sent : undefined;
  const field = fieldIn(its, idOfAnswer(place));
  return { open: its !== undefined, answer: field('answer'), answeredBy: field('answeredBy') };
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const raiseFormView = (sent: EscalationForm | undefined): RaiseFormView => {
  const its = sent?.answers === undefined ? sent : undefined;
  const field = fieldIn(its, same);
  return {
    to: field('to'),
    because: field('because'),
    items: [
      { value: '', text: 'Choose', selected: its?.typed['to'] === undefined },
      ...takenTo.map((value) => ({
        ...{ value, text: capital(takenToInWords[value]), selected: its?.typed['to'] === value },
      })),
    ],
  };
};

/** What is wrong, each leading to its field. */
export const summaryOf = (
  { answers, errors }: EscalationForm,
  escalations: readonly { readonly escalation: string }[],
): readonly { readonly text: string; readonly href: string }[] => {
  const place = escalations.findIndex(({ escalation }) => escalation === answers) + 1;
  const idOf = answers === undefined ? same : idOfAnswer(place);
  return errors.map(({ field, text }) => ({ text, href: `#${idOf(field)}` }));
};
