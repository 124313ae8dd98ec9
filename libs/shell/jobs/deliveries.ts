import type { JobOptions, JobQueue } from './backend.port.js';
import type { DeliveryJob } from './jobs.port.js';

/** How often one may run is for its handler to say, which remembers it better than a backend that may be emptied. */
const asOftenAsItTakes = 1_000_000;

const optionsOf = ({ authority, webhook, sequence, round }: DeliveryJob): JobOptions => ({
  // Known by its name while it waits or runs, so that asking twice is asking once.
  jobId: `${authority}-${webhook}-${sequence}-${round}`,
  attempts: asOftenAsItTakes,
  backoff: { type: 'custom' },
  stackTraceLimit: 0,
  removeOnComplete: true,
  removeOnFail: true,
});

const atOnce = 500;

export interface DeliveriesAsked {
  /** Returns at once and never throws. */
  ask(deliveries: readonly DeliveryJob[]): void;
  /** Ends when all that was asked for is with the backend. */
  settled(): Promise<void>;
}

export const deliveriesOn = (
  queue: () => Pick<JobQueue, 'addBulk'>,
  onError: (error: unknown) => void,
): DeliveriesAsked => {
  const underWay = new Set<Promise<void>>();
  const add = async (deliveries: readonly DeliveryJob[]): Promise<void> => {
    for (let start = 0; start < deliveries.length; start += atOnce) {
      const some = deliveries.slice(start, start + atOnce);
      await queue().addBulk(some.map((data) => ({ name: 'deliver', data, opts: optionsOf(data) })));
    }
  };
  return {
    ask: (deliveries) => {
      const asking = add(deliveries)
        .catch(onError)
        .finally(() => underWay.delete(asking));
      underWay.add(asking);
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
};
