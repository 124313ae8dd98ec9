import { assembleFigure, measuresFor, type SumsFor } from '../../../core/counting/assemble.js';
import type { Indicator } from '../../../core/counting/definition.js';
import { denominatorNote } from '../../../core/counting/figure.js';
import { noSetting, type Setting } from '../../../core/case-record/setting.fact.js';
import type { Client } from '../../platform/database.js';
import type { Asking } from '../asking.js';
import type { FiguresParts } from '../figures-parts.js';
import { isRecalculating, type State } from '../../known-at/state.js';
import { liveSums } from '../sums/sums.pg.js';
import { sumsThen } from '../sums/sums-then.js';
import type { FigureAnswer } from './figure.query.js';
import { headingOf, sourceOf } from './told-of.js';

interface Summed {
  readonly state: State;
  readonly sumsFor: SumsFor;
}

const nothing: SumsFor = () => new Map();

/** No event is counted yet. */
const beforeTheFirst: State = { position: 0, rowsAt: 0, recordedAt: undefined, digest: undefined };

const asKnown = async (
  client: Client,
  asking: Asking,
  state: State,
  parts: FiguresParts,
): Promise<Summed> => {
  const { authority, indicator, when, by } = asking;
  const then = parts.thens.at(authority, state.position);
  return { state, sumsFor: await sumsThen(client, then, state.rowsAt, indicator, when, by?.id) };
};

/** Rows may have moved on since the state was read, or it was not: the sums say where they were. */
const summed = async (
  client: Client,
  asking: Asking,
  asked: State | undefined,
  parts: FiguresParts,
): Promise<Summed> => {
  const { authority, indicator, when, by } = asking;
  if (asked && asked.position !== asked.rowsAt) return asKnown(client, asking, asked, parts);
  const live = await liveSums(client, authority, indicator, when, by?.id);
  if (live === undefined) return { state: asked ?? beforeTheFirst, sumsFor: nothing };
  const { position, recordedAt, digest, sumsFor } = live;
  if (asked && asking.knownAt !== undefined && position !== asked.position) {
    return asKnown(client, asking, { ...asked, rowsAt: position }, parts);
  }
  return { state: { position, rowsAt: position, recordedAt, digest }, sumsFor };
};

const settingFor = (
  client: Client,
  { authority, indicator }: Asking,
  { position }: State,
  { settings }: FiguresParts,
): Promise<Setting> | Setting =>
  needsSetting(indicator) ? settings.at(client, authority, position) : noSetting;

/** What a figure is made of, whoever counted it. */
export interface Counted extends Summed {
  readonly setting: Setting;
  readonly recalculating: boolean;
}

export const needsSetting = (indicator: Indicator): boolean =>
  measuresFor(indicator).some(({ shape }) => shape === 'rate');

export const figureOf = (
  { indicator, when, by }: Asking,
  { state, sumsFor, setting, recalculating }: Counted,
): FigureAnswer => {
  const { value, numerator, denominator, breakdown, ...rest } = assembleFigure(
    indicator,
    sumsFor,
    setting,
    when,
    by,
  );
  const denominatorIs = denominatorNote(indicator, setting, when);
  return {
    ...headingOf(indicator, when),
    value,
    numerator,
    denominator,
    ...(denominatorIs !== undefined && { denominatorIs }),
    ...rest,
    ...sourceOf(indicator, state, recalculating),
    ...(breakdown && { breakdown }),
  };
};

/** Counts a figure. Returns the state it was counted at, which may be later than the one asked for. */
export const reckonFigure = async (
  client: Client,
  asking: Asking,
  asked: State | undefined,
  parts: FiguresParts,
): Promise<{ readonly state: State; readonly figure: FigureAnswer }> => {
  const { state, sumsFor } = await summed(client, asking, asked, parts);
  const setting = await settingFor(client, asking, state, parts);
  const recalculating = await isRecalculating(client, asking.authority, state, parts.digest);
  return { state, figure: figureOf(asking, { state, sumsFor, setting, recalculating }) };
};
