import type { ToldEscalation } from '../../../core/case-record/told-escalation.js';
import type { ToldPromise } from '../../projection/told-of-entry.js';

/** `past`: its day has gone by without an answer while the row is still on its queue. */
export type PromiseStands = 'open' | 'past' | 'kept' | 'not-kept';

export interface PromiseTold {
  readonly promise: string;
  readonly owner: string;
  readonly what: string;
  readonly madeOn: string;
  readonly by: string;
  readonly meeting: number | undefined;
  readonly state: PromiseStands;
}

const standsOn = ({ answer }: ToldPromise, by: string, on: string): PromiseStands => {
  if (answer !== undefined && answer.on <= on) return answer.kept ? 'kept' : 'not-kept';
  return by < on ? 'past' : 'open';
};

/** The day promised for, carried forward as often as had been said by then. */
const promisedFor = ({ by, carriedForward }: ToldPromise, on: string): string =>
  carriedForward.findLast((carried) => carried.on <= on)?.by ?? by;

/** What had been promised at the close of a day. */
export const promisesBy = (promises: readonly ToldPromise[], on: string): readonly PromiseTold[] =>
  promises
    .filter(({ madeOn }) => madeOn <= on)
    .map((said) => {
      const { promise, owner, what, madeOn, meeting } = said;
      const by = promisedFor(said, on);
      return { promise, owner, what, madeOn, by, meeting, state: standsOn(said, by, on) };
    });

/** The one made last; of those made on one day, the one recorded last. */
export const latestOf = (promises: readonly PromiseTold[]): PromiseTold | undefined =>
  promises.reduce<PromiseTold | undefined>(
    (latest, promise) => (latest === undefined || promise.madeOn >= latest.madeOn ? promise : latest),
    undefined,
  );

const answered = ({ answer }: ToldEscalation): number => (answer === undefined ? 0 : 1);

/** What had been taken further at the close of a day: what waits for its answer first, then in order of day. */
export const escalationsBy = (
  escalations: readonly ToldEscalation[],
  on: string,
): readonly ToldEscalation[] =>
  escalations
    .filter(({ raisedOn }) => raisedOn <= on)
    .map(({ answer, ...raised }): ToldEscalation =>
      answer !== undefined && answer.on <= on ? { ...raised, answer } : raised,
    )
    .sort((a, b) => answered(a) - answered(b) || (a.raisedOn < b.raisedOn ? -1 : 1));
