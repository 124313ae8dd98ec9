import { acceptEvent } from '../../core/events/reading/accept.js';
import type { JsonObject } from '../../core/events/reading/json-value.js';
import type { EventType } from '../../core/events/recorded-event.js';
import { isoDate } from '../../core/kernel/day.js';
import { londonDay } from '../../core/kernel/instant.js';
import { meetingsSource } from '../meetings/meetings-parts.js';
import type { PatternsParts } from './patterns-parts.js';
import type { Refused } from './take-further.command.js';

interface ToRecord {
  readonly id: string;
  readonly type: Extract<EventType, `caretally.escalation-${string}`>;
  readonly subject: string;
  readonly data: JsonObject;
}

/** Who says it, for which authority. */
interface SaidBy {
  readonly clientId: string;
  readonly authority: string;
}

/** Today, where English law counts it. */
export const todayOf = ({ now }: PatternsParts): string => isoDate(londonDay(now()));

/** Records what was said, through the same rules as an event that comes in by the door. Undefined where its id is taken. */
export const recordSaid = async (
  { eventLog, now }: PatternsParts,
  { clientId, authority }: SaidBy,
  said: ToRecord,
): Promise<{ readonly status: 'recorded'; readonly position: number } | Refused | undefined> => {
  const accepted = acceptEvent({ ...said, authority });
  if (!accepted.accepted) return { status: 'refused', errors: accepted.errors };
  const time = new Date(now()).toISOString();
  const { mentions } = accepted;
  const [answer] = await eventLog.append(authority, clientId, [
    { ...said, source: meetingsSource, time, mentions },
  ]);
  return answer?.status === 'recorded' || answer?.status === 'duplicate'
    ? { status: 'recorded', position: answer.position }
    : undefined;
};
