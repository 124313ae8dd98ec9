import type { CloudEventJson } from '../../libs/core/demonstration/cloud-event.js';
import { good, post, type Server } from '../journeys/product/server.js';
import type { Ledger } from './ledger.js';

interface Answer {
  readonly status: string;
  readonly position: number;
}

/** The events one connection still has to post: those without an acknowledgement stay at its head. */
export type Queue = CloudEventJson[];

/** Dealt out like cards, so that corrections overtake what they correct and links the children they link. */
export const dealtOut = (events: readonly CloudEventJson[], connections: number): readonly Queue[] =>
  Array.from({ length: connections }, (_, place) =>
    events.filter((_event, index) => index % connections === place),
  );

const answersTo = async (server: Server, parcel: readonly CloudEventJson[]): Promise<readonly Answer[]> => {
  const [only] = parcel;
  if (parcel.length === 1 && only !== undefined) return [await good<Answer>(post(server, only))];
  return (await good<{ readonly items: readonly Answer[] }>(post(server, parcel))).items;
};

const note = (ledger: Ledger, parcel: readonly CloudEventJson[], answers: readonly Answer[]): void => {
  parcel.forEach(({ id }, index) => {
    const { status, position } = answers[index] ?? { status: 'not answered', position: 0 };
    if (status !== 'recorded' && status !== 'duplicate') throw new Error(`${id} was ${status}`);
    ledger.acknowledge(id, position);
  });
};

export interface Posting {
  readonly server: Server;
  readonly ledger: Ledger;
  /** How many events go together. */
  readonly parcel: () => number;
  /** Asked before each parcel. */
  readonly enough: () => boolean;
  /** Whether the server has been killed: only then may a request fail. */
  readonly killed: () => boolean;
}

/** Posts a queue on one connection, parcel by parcel, until it is empty, it is enough, or the server is gone. */
export const postQueue = async (queue: Queue, posting: Posting): Promise<void> => {
  const { server, ledger, parcel, enough, killed } = posting;
  while (queue.length > 0 && !enough()) {
    const next = queue.slice(0, parcel());
    try {
      note(ledger, next, await answersTo(server, next));
    } catch (error) {
      if (killed()) return;
      throw error;
    }
    queue.splice(0, next.length);
  }
};
