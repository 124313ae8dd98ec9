import type { Queue } from '../../core/queues/queue.js';
import { queues } from '../../core/queues/queues.generated.js';

/** A queue that a team is asked about, under a heading short enough for a table. */
export interface TeamQueue {
  readonly queue: Queue;
  readonly short: string;
}

const shortTitles: Readonly<Record<string, string>> = {
  'pathway-plans': 'Pathway plans',
  'peps-not-held': 'PEPs not held',
  'peps-unsigned': 'PEPs unsigned',
  'return-interviews': 'Return interviews',
  reviews: 'Reviews',
  visits: 'Visits',
  'health-assessments': 'Health',
};

/** Every queue on which something can be late, in the order in which teams are asked about them. */
export const lateQueues: readonly TeamQueue[] = Object.entries(shortTitles).flatMap(([id, short]) =>
  queues.filter((queue) => queue.id === id).map((queue) => ({ queue, short })),
);

/** Who is missing now: nothing on it is late, and nothing is more pressing. */
export const missingQueue = 'missing-now';
export const missingStage = 'missing';

export const teamQueues: readonly Queue[] = [
  ...lateQueues.map(({ queue }) => queue),
  ...queues.filter(({ id }) => id === missingQueue),
];
