import type { Indicator } from '../counting/definition.js';
import type { Dimension } from '../counting/dimension.js';
import type { SubjectKind } from '../events/event-type.js';
import { isNobodys } from './ranked.js';

/** Whom the rows of a pattern are about: what is taken further is an event about them. */
export type AboutKind = Extract<SubjectKind, 'school' | 'provider'>;

interface Told {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what is ranked, and what it is looked at for. */
  readonly says: string;
  readonly source: string;
  /** A share of items over a period, of which less is better. */
  readonly indicator: Indicator;
  /** What its rows are: a dimension of the indicator. */
  readonly by: Dimension;
  readonly about: AboutKind;
  /** What the key of a row looks like. */
  readonly key: { readonly form: RegExp; readonly expected: string };
  /** The fewest in the denominator for a row to be ranked. */
  readonly enough: number;
  /** What is told of those found in each row: companions of the indicator that are part of its numerator. */
  readonly ofWhich: readonly string[];
  /** Whether rows too small by themselves are counted together by the clusters that the authority publishes. */
  readonly clustered: boolean;
  /** Other dimensions of the indicator by which the whole is broken down. */
  readonly besides: readonly Dimension[];
}

/** A figure with a breakdown. */
export interface Breakdown {
  readonly indicator: Indicator;
  readonly by: Dimension;
}

/** A pattern: of whom more is found than chance among small numbers explains. */
export interface Pattern extends Told {
  /** The figures it is made of. */
  readonly counts: {
    readonly rows: Breakdown;
    readonly ofWhich: readonly (Breakdown & { readonly name: string })[];
    readonly besides: readonly Breakdown[];
  };
}

/** Without what stands beside it: of that, a pattern reads only what it names. Another figure, so under another id. */
const whole = (indicator: Indicator): Indicator => ({
  ...indicator,
  id: `${indicator.id}/whole`,
  companions: {},
});

/** A companion by itself, so that it can be broken down as the indicator is. */
const alone = (indicator: Indicator, name: string): Indicator => {
  const companion = indicator.companions[name];
  if (companion?.of.shape !== 'items') throw new Error(`${indicator.id} has no companion ${name} of items`);
  return { ...whole(indicator), id: `${indicator.id}/${name}`, measure: companion.of };
};

export const pattern = (told: Told): Pattern => {
  const { by, ofWhich, besides } = told;
  const indicator = whole(told.indicator);
  return {
    ...told,
    counts: {
      rows: { indicator, by },
      ofWhich: ofWhich.map((name) => ({ name, indicator: alone(told.indicator, name), by })),
      besides: besides.map((other) => ({ indicator, by: other })),
    },
  };
};

/** Whether somebody goes by this key in a pattern. */
export const isKeyOf = ({ key: { form } }: Pattern, key: string): boolean =>
  form.test(key) && !isNobodys(key);

/** URN of a school, as events give it. */
export const schoolUrn = { form: /^\d{6}$/, expected: 'the URN of a school, six digits' } as const;

/** Ten: below it a single case moves a share by more than ten percentage points. */
export const enoughToRank = 10;
