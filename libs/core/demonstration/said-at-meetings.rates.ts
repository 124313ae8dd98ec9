import type { DataOf } from '../events/recorded-event.js';
import type { Weighted } from './chance.js';

/** How one queue is talked about at its meetings. No published figures. */
export interface Talk {
  readonly queue: string;
  /** Who reads out the list, and who promises. */
  readonly chair: string;
  readonly owner: string;
  readonly what: string;
  /** Of rows that come before a meeting: somebody promises something. */
  readonly sharePromised: number;
  readonly whyNotYet: Weighted<string>;
  readonly escalatedTo: DataOf<'caretally.escalation-raised.v1'>['to'];
  readonly escalatedBecause: string;
  readonly answer: string;
  readonly answeredBy: string;
}

export const aboutPathwayPlans: Talk = {
  queue: 'pathway-plans',
  chair: 'Service manager, leaving care',
  owner: 'Personal adviser',
  what: 'It will be done within the week',
  sharePromised: 0.8,
  whyNotYet: [
    ['the young person did not keep the appointment', 4],
    ['waiting for the health contribution', 2],
    ['the worker was away', 2],
  ],
  escalatedTo: 'senior-leaders',
  escalatedBecause: 'promised at two meetings and not done',
  answer: 'Another worker takes it over until it is done',
  answeredBy: 'Assistant director',
};

export const aboutUnsignedPeps: Talk = {
  queue: 'peps-unsigned',
  chair: 'Virtual school head',
  owner: 'Designated teacher',
  what: 'The plan will be signed within the week',
  sharePromised: 0.4,
  whyNotYet: [
    ['the school has no access to the electronic form', 3],
    ['the designated teacher has changed', 2],
    ['the use of pupil premium is disputed', 2],
  ],
  escalatedTo: 'independent-reviewing-officer',
  escalatedBecause: 'held and checked, promised twice and still not signed',
  answer: 'Raised with the head teacher; a date is set',
  answeredBy: 'Independent reviewing officer',
};

/** A plan is spoken about once it has waited for a signature for so long. */
export const daysUnsignedBeforeMeeting = 42;
