import {
  messageTypeOf,
  type AnnouncedData,
  type Change,
} from '../../../core/events/documents/announced-messages.js';

/** What became of one row of a tracking queue, as it was announced. */
export interface Announcement {
  readonly authority: string;
  readonly sequence: number;
  readonly queue: string;
  readonly child: string;
  readonly entry: string;
  readonly change: Change;
  readonly announcedAt: string;
}

export const dataOf = ({ authority, queue, child, entry, sequence }: Announcement): AnnouncedData => ({
  authority,
  queue,
  child,
  entry,
  sequence,
});

/** The body of a webhook's request. The same bytes at every attempt. */
export const messageOf = (announcement: Announcement): string =>
  JSON.stringify({
    type: messageTypeOf(announcement.change),
    timestamp: announcement.announcedAt,
    data: dataOf(announcement),
  });

/** `webhook-id`: the same however often and to whomever it is sent, so that a receiver can pass over what it has seen. */
export const messageIdOf = ({ authority, sequence }: Pick<Announcement, 'authority' | 'sequence'>): string =>
  `${authority}-${sequence}`;
