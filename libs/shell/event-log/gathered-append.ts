import type { Posted } from './append.pg.js';
import type { Appended } from './sort-out.js';

/** Appends all or nothing, and is durable when it answers. */
export type Flush = (authority: string, posted: readonly Posted[]) => Promise<readonly Appended[]>;

interface Caller {
  readonly posted: readonly Posted[];
  readonly answer: (appended: readonly Appended[]) => void;
  readonly fail: (error: unknown) => void;
}

/** Beyond this a flush makes its callers wait longer than it saves them. */
const mostAtOnce = 1_000;

/** Values the database cannot take (22), rules it enforces (23), limits of the program (54): one caller's own fault. */
const dataFault = /^(22|23|54)/;

const isDataFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && dataFault.test(error.code);

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const takeBatch = (waiting: Caller[]): readonly Caller[] => {
  let events = 0;
  const fits = waiting.findIndex(
    (caller, place) => (events += caller.posted.length) > mostAtOnce && place > 0,
  );
  return waiting.splice(0, fits === -1 ? waiting.length : fits);
};

const share = (callers: readonly Caller[], answers: readonly Appended[]): void => {
  let start = 0;
  for (const { posted, answer } of callers) {
    answer(answers.slice(start, start + posted.length));
    start += posted.length;
  }
};

const serve = async (flush: Flush, authority: string, callers: readonly Caller[]): Promise<void> => {
  try {
    share(
      callers,
      await flush(
        authority,
        callers.flatMap(({ posted }) => posted),
      ),
    );
  } catch (error) {
    // Nothing was recorded: what one caller sent must not cost the others their answer.
    if (callers.length > 1 && isDataFault(error))
      for (const caller of callers) await serve(flush, authority, [caller]);
    else for (const { fail } of callers) fail(error);
  }
};

/**
 * Gathers what is appended for one authority while an earlier flush is under way, so that one write to disk serves many
 * callers and each gets its own answer. It also keeps callers from queueing for the head's lock on a connection each.
 */
export const gathered = (flush: Flush): Flush => {
  const waitingOf = new Map<string, Caller[]>();

  const drain = async (authority: string, waiting: Caller[]): Promise<void> => {
    // Whoever arrives in this turn of the event loop comes along.
    await nextTurn();
    while (waiting.length > 0) await serve(flush, authority, takeBatch(waiting));
    waitingOf.delete(authority);
  };

  return (authority, posted) =>
    new Promise((answer, fail) => {
      const waiting = waitingOf.get(authority);
      if (waiting !== undefined) {
        waiting.push({ posted, answer, fail });
        return;
      }
      const begun = [{ posted, answer, fail }];
      waitingOf.set(authority, begun);
      void drain(authority, begun);
    });
};
