import type { EventLog } from '../../event-log/event-log.js';
import type { Appended } from '../../event-log/sort-out.js';
import { keep } from '../../event-log/quarantine.pg.js';
import type { EventToQuarantine } from '../../event-log/quarantined-event.js';
import type { Database } from '../../platform/database.js';
import type { Admission } from './admission.js';
import type { Outcome } from './outcome.js';

interface Stores {
  readonly database: Database;
  readonly eventLog: EventLog;
}

type Placed<Each> = Each & { readonly place: number };
type ToAppend = Placed<Extract<Admission, { to: 'append' }>>;
type ToQuarantine = Placed<Extract<Admission, { to: 'quarantine' }>>;

const byAuthority = <Each extends { readonly authority: string }>(
  items: readonly Each[],
): ReadonlyMap<string, readonly Each[]> => {
  const groups = new Map<string, Each[]>();
  for (const item of items) {
    const group = groups.get(item.authority);
    if (group === undefined) groups.set(item.authority, [item]);
    else group.push(item);
  }
  return groups;
};

const conflicting = ({ authority, event, text, place }: ToAppend, { position }: Appended): ToQuarantine => {
  const { source, id, type, subject } = event;
  const detail = `the event at position ${position} has this source and id and other content: it stands`;
  const reasons = [{ pointer: '/id', detail }];
  const kept: EventToQuarantine = { source, id, type, subject, body: text, kind: 'conflict', reasons };
  return { to: 'quarantine', authority, event: kept, place };
};

const keyOf = ({ event }: ToQuarantine): string => JSON.stringify([event.source, event.id, event.body]);

/** In the order of their keys: two batches of the same events in another order would lock each other out. */
const inOrder = (items: readonly ToQuarantine[]): readonly ToQuarantine[] =>
  items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ item }) => item);

/** Keeps them, and gives by place in the batch the number each is found under. */
const keepAll = async (
  database: Database,
  clientId: string,
  items: readonly ToQuarantine[],
): Promise<ReadonlyMap<number, number>> => {
  const kept = new Map<number, number>();
  for (const [authority, group] of byAuthority(items)) {
    await database.withAuthority(authority, async (client) => {
      for (const { place, event } of inOrder(group))
        kept.set(place, await keep(client, authority, clientId, event));
    });
  }
  return kept;
};

/** Appends them, and gives by place in the batch what became of each. */
const appendAll = async (
  eventLog: EventLog,
  clientId: string,
  items: readonly ToAppend[],
): Promise<ReadonlyMap<number, Appended>> => {
  const appended = new Map<number, Appended>();
  for (const [authority, group] of byAuthority(items)) {
    const answers = await eventLog.append(
      authority,
      clientId,
      group.map(({ event }) => event),
    );
    group.forEach(({ place }, index) => {
      const answer = answers[index];
      if (answer !== undefined) appended.set(place, answer);
    });
  }
  return appended;
};

const outcomeOf = (
  admission: Admission,
  appended: Appended | undefined,
  quarantine: number | undefined,
): Outcome => {
  switch (admission.to) {
    case 'append': {
      const { authority, event } = admission;
      if (appended === undefined) throw new Error('an event that was to be appended has no answer');
      const { status, position } = appended;
      if (status === 'conflict') return { status, id: event.id, position, quarantine: quarantine ?? 0 };
      return { status, id: event.id, authority, position };
    }
    case 'quarantine':
      return { status: 'refused', id: admission.event.id, errors: admission.event.reasons, quarantine };
    case 'refuse':
      return { status: 'refused', id: admission.id, errors: admission.errors, quarantine };
    case 'forbid':
      return { status: 'forbidden', id: admission.id, errors: admission.errors };
    case 'return':
      return { ...admission, status: 'malformed' };
  }
};

/**
 * Records and keeps what may be, and says what became of each, in the order sent. Where this throws, some of it may be
 * on disk already: sent again, that is a duplicate.
 */
export const recordPosted = async (
  { database, eventLog }: Stores,
  clientId: string,
  admissions: readonly Admission[],
): Promise<readonly Outcome[]> => {
  const placed = admissions.map((admission, place) => ({ ...admission, place }));
  const toAppend = placed.filter((each) => each.to === 'append');
  const appended = await appendAll(eventLog, clientId, toAppend);
  const conflicts = toAppend.flatMap((each) => {
    const answer = appended.get(each.place);
    return answer?.status === 'conflict' ? [conflicting(each, answer)] : [];
  });
  const refused = placed.filter((each) => each.to === 'quarantine');
  const kept = await keepAll(database, clientId, [...refused, ...conflicts]);
  return admissions.map((admission, place) => outcomeOf(admission, appended.get(place), kept.get(place)));
};
