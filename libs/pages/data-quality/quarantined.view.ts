import type { QuarantinedEvent } from '../../shell/event-log/quarantined-event.js';
import { instantInWords } from '../frame/in-words.js';
import { hrefs } from '../frame/hrefs.js';
import type { QuarantineAsked } from './quarantine-asked.js';
import { noticeOf, rowOf, type QuarantinedRow } from './quarantine.view.js';

export interface QuarantinedView {
  readonly title: string;
  readonly says: string;
  readonly notice: string | undefined;
  readonly event: QuarantinedRow;
  /** Who settled it, when and why. */
  readonly settled: string | undefined;
  readonly discardHref: string;
  readonly listHref: string;
  readonly mistake: string | undefined;
  readonly because: string;
}

/** What was typed into the form, where it could not be taken. */
export interface DiscardMistake {
  readonly says: string;
  readonly because: string;
}

const settledOf = ({
  state,
  resolvedAt,
  resolvedBy,
  resolvedBecause,
}: QuarantinedEvent): string | undefined => {
  if (state === 'waiting' || resolvedAt === undefined) return undefined;
  const when = `on ${instantInWords(resolvedAt)} by ${resolvedBy ?? 'nobody named'}`;
  return state === 'replayed' ? `Taken ${when}.` : `Discarded ${when}: ${resolvedBecause ?? ''}`;
};

const saysOf = ({ state, kind }: QuarantinedEvent): string => {
  if (state === 'replayed') return 'This event could not be taken at first and was recorded later.';
  if (state === 'discarded') return 'This event was not taken, and will not be.';
  return kind === 'conflict'
    ? 'An event with the same source and id was recorded before and says something else. The first stands; this one is kept until somebody decides.'
    : 'This event could not be taken. It is kept as it was sent: when what is wrong is mended, it can be tried again.';
};

export const quarantinedView = (
  found: QuarantinedEvent,
  done: Pick<QuarantineAsked, 'done'>,
  mistake?: DiscardMistake,
): QuarantinedView => {
  const { body: _never, ...summary } = found;
  return {
    title: `Event ${String(found.quarantineId)} that could not be taken`,
    says: saysOf(found),
    notice: noticeOf({ state: 'waiting', ...done }),
    event: rowOf(summary),
    settled: settledOf(found),
    discardHref: hrefs.discard(found.quarantineId),
    listHref: hrefs.quarantine({ state: found.state }),
    mistake: mistake?.says,
    because: mistake?.because ?? '',
  };
};
