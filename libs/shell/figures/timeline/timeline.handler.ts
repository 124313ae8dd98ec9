import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { day, isoDate, type Day } from '../../../core/kernel/day.js';
import { findingsBy } from '../../../core/case-record/finding.js';
import { dayTextOf, standingEventsOf } from '../../../core/case-record/standing-events.js';
import type { RecordedEvent } from '../../../core/events/recorded-event.js';
import { wordsOf } from '../../../core/events/recorded-words.js';
import { tellEvidence, type TellEvidence } from '../../known-at/evidence.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { namesOf, type FoldedPerson } from '../../known-at/folded-person.js';
import { logKnownAt } from '../../known-at/log-known-at.js';
import { personThen } from '../../known-at/person-then.js';
import { happeningsOf, type Happening } from './happenings.js';
import { replacedEvents } from './replaced-events.js';
import { TimelineQuery, type TimelineTold } from './timeline.query.js';

const dayText = (on: Day | undefined): string | null => (on === undefined ? null : isoDate(on));

const told = ({ record, events, ids }: FoldedPerson, tell: TellEvidence, today: Day) => ({
  facts: happeningsOf(record, standingEventsOf(events, ids))
    .filter((happening) => hasHappened(happening, today))
    .map(({ on, fact, words, because }) => ({
      on: dayText(on),
      fact,
      words,
      events: tell(because),
    })),
  noLongerStands: replacedEvents(events).flatMap(({ event, how, by }) =>
    tell([event]).map((each) => ({
      ...{ event: each, words: wordsOf(event), how, by: tell(by) },
      ...reasonIn(by),
    })),
  ),
  findings: findingsBy(record.findings, today).map(({ kind, on, detail, events: because }) => ({
    kind,
    on: dayText(on),
    detail,
    events: tell(because),
  })),
});

/** Why an event was withdrawn; a correction gives no reason beside what it says. */
const reasonIn = (by: readonly RecordedEvent[]): { readonly because?: string } => {
  const withdrawal = by.find(({ type }) => type === 'caretally.event-withdrawn.v1');
  return withdrawal && 'withdraws' in withdrawal.data ? { because: withdrawal.data.because } : {};
};

/** What will only contradict itself on a day to come (an open record at the 18th birthday) is no finding yet. */
const todayOf = (knownAt: string | undefined): Day =>
  day((knownAt ?? new Date().toISOString()).slice(0, 'YYYY-MM-DD'.length));

/** A day to come is told only where someone recorded it: that an open record will end at 18 is no fact yet. */
const hasHappened = ({ on, because }: Happening, today: Day): boolean =>
  on === undefined || on <= today || because.some((event) => dayTextOf(event) === isoDate(on));

@QueryHandler(TimelineQuery)
export class TimelineHandler implements IQueryHandler<TimelineQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  execute({ authority, child, knownAt }: TimelineQuery): Promise<TimelineTold | undefined> {
    return this.parts.database.withAuthority(authority, async (client) => {
      const { position, recordedAt } = await logKnownAt(client, authority, knownAt);
      const person = await personThen(client, authority, child, position, this.parts.settings);
      if (person === undefined) return undefined;
      const tell = await tellEvidence(client, authority, person.events);
      return {
        ...namesOf(person),
        knownAt: recordedAt ?? null,
        position,
        ...told(person, tell, todayOf(knownAt)),
      };
    });
  }
}
