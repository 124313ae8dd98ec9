import { day, type Day } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { ofType, standingEvents } from './standing-events.js';

export interface PopulationEstimate {
  /** The mid-year date it describes. */
  readonly on: Day;
  readonly value: number;
  readonly publishedOn: Day;
  readonly because: RecordedEvent;
}

/** What holds for a whole authority: the second argument of counting, itself known as at a time. */
export interface Setting {
  readonly populationEstimates: readonly PopulationEstimate[];
}

export const settingOf = (history: readonly RecordedEvent[]): Setting => ({
  populationEstimates: ofType(standingEvents(history), 'caretally.population-estimate-published.v1')
    .map((event) => ({
      on: day(event.data.on),
      value: event.data.value,
      publishedOn: day(event.data.publishedOn),
      because: event,
    }))
    .sort((a, b) => a.on - b.on || a.publishedOn - b.publishedOn),
});

/**
 * The estimate in force on a day: the newest mid-year date not after it, as last published. A revision therefore changes
 * figures of past dates with no event about any child; the figure names the estimate it used.
 */
export const populationOn = ({ populationEstimates }: Setting, on: Day): PopulationEstimate | undefined =>
  populationEstimates.findLast((estimate) => estimate.on <= on);
