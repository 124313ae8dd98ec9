import type { EventToAppend } from './event-to-append.js';

/** An event to append, with only what a spec cares about said. */
export const anEvent = (id: string, given: Partial<EventToAppend> = {}): EventToAppend => ({
  source: 'urn:case-system',
  id,
  type: 'caretally.case-allocated.v1',
  subject: 'child/1',
  data: { on: '2025-06-02' },
  mentions: [],
  ...given,
});

export const aWithdrawal = (
  id: string,
  withdraws: string,
  given: Partial<EventToAppend> = {},
): EventToAppend =>
  anEvent(id, {
    type: 'caretally.event-withdrawn.v1',
    data: { withdraws, because: 'wrong child' },
    ...given,
  });
