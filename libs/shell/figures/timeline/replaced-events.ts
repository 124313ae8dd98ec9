import { standingEvents } from '../../../core/case-record/standing-events.js';
import type { RecordedEvent } from '../../../core/events/recorded-event.js';

/** An event that does not stand, with what corrected or withdrew it. */
export interface Replaced {
  readonly event: RecordedEvent;
  readonly how: 'corrected' | 'withdrawn';
  readonly by: readonly RecordedEvent[];
}

const withdraws = (event: RecordedEvent): string | undefined =>
  event.type === 'caretally.event-withdrawn.v1' ? event.data.withdraws : undefined;

/** Shown, never hidden: what was said once and no longer counts. */
export const replacedEvents = (history: readonly RecordedEvent[]): readonly Replaced[] => {
  const unique = [...new Map(history.map((event) => [event.position, event])).values()];
  const standing = new Set(standingEvents(unique));
  const about = (event: RecordedEvent, read: (other: RecordedEvent) => string | undefined) =>
    unique.filter((other) => other.source === event.source && read(other) === event.id);
  return unique
    .filter((event) => !standing.has(event) && withdraws(event) === undefined)
    .map((event): Replaced => {
      const corrections = about(event, ({ corrects }) => corrects);
      const rivals =
        event.corrects === undefined ? [] : about({ ...event, id: event.corrects }, (o) => o.corrects);
      const withdrawals = about(event, withdraws);
      return withdrawals.length > 0 && corrections.length === 0
        ? { event, how: 'withdrawn', by: withdrawals }
        : {
            event,
            how: 'corrected',
            by: [...corrections, ...withdrawals, ...rivals.filter((o) => o !== event)],
          };
    })
    .sort((a, b) => a.event.position - b.event.position);
};
