import { day, isoDate, never, type Day } from '../kernel/day.js';
import { momentOf } from '../kernel/instant.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';
import { ofType } from './standing-events.js';

type Started = RecordedEvent<'caretally.missing-incident-started.v1'>;
type Ended = RecordedEvent<'caretally.missing-incident-ended.v1'>;
type Reclassified = RecordedEvent<'caretally.missing-incident-reclassified.v1'>;

export type AbsenceKind = 'M' | 'A';
export type AbsenceEnding = 'open' | 'returned' | 'located' | 'reclassified' | 'ceased-care' | 'turned-18';

/** One statement of an incident, before it is clipped to care and joined with what it overlaps. */
export interface Stated {
  incident: string;
  kind: AbsenceKind;
  from: Day;
  to: Day;
  ending: AbsenceEnding;
  /** What ended it, where that was recorded: care may end sooner. */
  end: Ended | undefined;
  because: RecordedEvent[];
}

/** Incidents by their id, split where they were reclassified; those of one kind that overlap are one. */
export const statedAbsences = (events: readonly RecordedEvent[], findings: Findings): readonly Stated[] => {
  const stated = incidentsOf(events, findings).flatMap((incident) => statementsOf(incident, findings));
  return (['M', 'A'] as const).flatMap((kind) =>
    joinOverlaps(stated.filter((each) => each.kind === kind).sort(inOrder), findings),
  );
};

/** By the first day, then by the id of the incident. */
export const inOrder = (
  a: { readonly from: Day; readonly incident: string },
  b: { readonly from: Day; readonly incident: string },
): number => a.from - b.from || (a.incident < b.incident ? -1 : 1);

interface Incident {
  readonly incident: string;
  readonly starts: Started[];
  readonly ends: Ended[];
  readonly reclassified: Reclassified[];
}

const incidentsOf = (events: readonly RecordedEvent[], findings: Findings): readonly Incident[] => {
  const byId = new Map<string, Incident>();
  const of = (incident: string): Incident => {
    const known = byId.get(incident) ?? { incident, starts: [], ends: [], reclassified: [] };
    byId.set(incident, known);
    return known;
  };
  for (const event of ofType(events, 'caretally.missing-incident-started.v1'))
    of(event.data.incident).starts.push(event);
  for (const event of ofType(events, 'caretally.missing-incident-ended.v1'))
    of(event.data.incident).ends.push(event);
  for (const event of ofType(events, 'caretally.missing-incident-reclassified.v1')) {
    of(event.data.incident).reclassified.push(event);
  }
  const incidents = [...byId.values()];
  for (const incident of incidents) reportContradictions(incident, findings);
  return incidents.filter(({ starts }) => starts.length > 0);
};

const reportContradictions = (
  { incident, starts, ends, reclassified }: Incident,
  findings: Findings,
): void => {
  const [start] = starts;
  if (!start) {
    const [event] = [...ends, ...reclassified];
    findings.add(
      'incident-without-start',
      event && day(event.data.on),
      `incident ${incident} has an end or a change of kind but no start: not counted; record when it started`,
      [...ends, ...reclassified],
    );
    return;
  }
  if (starts.length > 1) {
    findings.add(
      'incident-started-twice',
      day(start.data.on),
      `incident ${incident} has ${starts.length} starts (${starts.map(({ data }) => data.on).join(', ')}): the first is used; give each incident its own id, or withdraw one`,
      starts,
    );
  }
};

/** One incident as one statement a kind: M becoming A closes the M on the day located and opens the A the same day. */
const statementsOf = (incident: Incident, findings: Findings): readonly Stated[] => {
  const [start] = incident.starts;
  if (!start) return [];
  const end = endOf(incident, start, findings);
  const [to, ending] = end ? [day(end.data.on), end.data.because] : [never, 'open' as const];
  const first: Stated = {
    incident: incident.incident,
    kind: start.data.kind,
    from: day(start.data.on),
    to,
    ending,
    end,
    because: end ? [start, end] : [start],
  };
  // Of several changes on one day the last counts.
  return incident.reclassified
    .filter(({ data }, index, all) => all[index + 1]?.data.on !== data.on)
    .reduce(splitAt, [first]);
};

const splitAt = (stated: Stated[], event: Reclassified): Stated[] => {
  const last = stated.at(-1);
  const on = day(event.data.on);
  if (!last || last.kind === event.data.kind || on < last.from || on > last.to) return stated;
  const start = last.because.slice(0, 1);
  return [
    ...stated.slice(0, -1),
    { ...last, to: on, ending: 'reclassified', end: undefined, because: [...start, event] },
    { ...last, kind: event.data.kind, from: on, because: [event, ...last.because.slice(1)] },
  ];
};

/** The last end counts; one before the start is impossible and leaves the incident open. */
const endOf = ({ incident, ends }: Incident, start: Started, findings: Findings): Ended | undefined => {
  const impossible = ends.filter(({ data }) => data.on < start.data.on);
  for (const event of impossible) {
    findings.add(
      'incident-ends-before-start',
      day(event.data.on),
      `incident ${incident} ends ${event.data.on}, before it starts ${start.data.on}: the end is not used; correct one of the dates`,
      [start, event],
    );
  }
  const possible = ends.filter(({ data }) => data.on >= start.data.on);
  if (possible.length > 1) {
    findings.add(
      'incident-ended-twice',
      day(start.data.on),
      `incident ${incident} has ${possible.length} ends (${possible.map(({ data }) => data.on).join(', ')}): the last is used; correct or withdraw the others`,
      possible,
    );
  }
  const end = possible.at(-1);
  if (end) reportOtherDay(end, findings);
  return end;
};

const reportOtherDay = (end: Ended, findings: Findings): void => {
  const { incident, on, at } = end.data;
  const moment = momentOf({ at });
  if (at === undefined || moment === undefined || moment.day === day(on)) return;
  findings.add(
    'incident-end-of-two-days',
    day(on),
    `incident ${incident} ends on ${on}, but at ${at}, which is ${isoDate(moment.day)} in London: the day is counted by the date, hours by the time; correct one of the two`,
    [end],
  );
};

/** Overlapping incidents of one kind are counted as one (their union), so children and incidents both stay right. */
const joinOverlaps = (stated: readonly Stated[], findings: Findings): readonly Stated[] => {
  const joined: Stated[] = [];
  for (const next of stated) {
    const last = joined.at(-1);
    if (!last || next.from >= last.to) {
      joined.push(next);
      continue;
    }
    findings.add(
      'incidents-overlap',
      next.from,
      `incident ${next.incident} starts ${isoDate(next.from)} while incident ${last.incident} goes on ${describeEnd(last)}: counted as one incident; correct the dates`,
      [...last.because, ...next.because],
    );
    const { to, ending, end } = next.to > last.to ? next : last;
    joined[joined.length - 1] = {
      ...last,
      to,
      ending,
      end,
      because: [...last.because, ...next.because],
    };
  }
  return joined;
};

const describeEnd = ({ to }: Stated): string => (to === never ? 'with no end' : `until ${isoDate(to)}`);
