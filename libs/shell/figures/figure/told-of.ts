import type { Indicator } from '../../../core/counting/definition.js';
import { isoDate, type Window } from '../../../core/kernel/day.js';
import type { State } from '../../known-at/state.js';

/** The dates as they were asked for. */
export const datesOf = (
  { takes }: Indicator,
  { from, to }: Window,
): { readonly on: string } | { readonly period: { readonly from: string; readonly to: string } } =>
  takes === 'date' ? { on: isoDate(to) } : { period: { from: isoDate(from), to: isoDate(to) } };

/** Which indicator an answer is about. */
export const headingOf = (indicator: Indicator, when: Window) => ({
  indicator: indicator.id,
  title: indicator.title,
  unit: indicator.measure.unit.name,
  kind: indicator.kind,
  ...datesOf(indicator, when),
});

/** From which events, by which definition. */
export const sourceOf = (
  { version }: Indicator,
  { position, recordedAt }: State,
  recalculating: boolean,
) => ({
  knownAt: recordedAt ?? null,
  position,
  definition: version,
  ...(recalculating && { recalculating: true as const }),
});
