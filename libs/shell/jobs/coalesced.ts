import { setTimeout as sleep } from 'node:timers/promises';

export interface Coalesced {
  (key: string): void;
  /** Takes nothing more, and ends when what is under way has ended. */
  close(): Promise<void>;
}

/**
 * Acts at once on the first call for a key, and once more for all that come during the act or within `quietMs` after
 * it. A failing act is told and forgotten.
 */
export const coalesced = (
  quietMs: number,
  act: (key: string) => Promise<void>,
  onError: (error: unknown) => void,
): Coalesced => {
  const askedAgain = new Map<string, boolean>();
  const underWay = new Set<Promise<void>>();
  let closed = false;

  const serve = async (key: string): Promise<void> => {
    do {
      askedAgain.set(key, false);
      await act(key).catch(onError);
      if (!closed) await sleep(quietMs);
    } while (askedAgain.get(key) === true && !closed);
    askedAgain.delete(key);
  };

  const call = (key: string): void => {
    if (closed) return;
    if (askedAgain.has(key)) {
      askedAgain.set(key, true);
      return;
    }
    const serving = serve(key);
    underWay.add(serving);
    void serving.finally(() => underWay.delete(serving));
  };

  return Object.assign(call, {
    close: async () => {
      closed = true;
      await Promise.all(underWay);
    },
  });
};
