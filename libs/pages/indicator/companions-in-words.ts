import type { Companion, Indicator } from '../../core/counting/definition.js';
import { besideWords, sharesBeside, type ShareBeside } from '../../core/indicators/beside-words.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { listed, type List } from '../../shell/figures/members/measure-of-members.js';
import type { WithoutRows } from '../frame/figure.js';
import { numberInWords } from '../frame/in-words.js';
import { words, type Words } from '../statements/statement.js';
import { countedAs } from './figure-in-words.js';

/** Numbers beside the figure, each leading to its rows. */
export interface CompanionWords {
  readonly says: string;
  readonly value: readonly Words[];
}

/** Where the rows of a companion, or of the figure itself, are; undefined for whoever may not see them. */
export type HrefOfBeside = ((name: string | undefined, list: List) => string) | undefined;

type Beside = Pick<Indicator, 'companions'>;

/** What can be listed: so many of something, and not their mean, their days or their share. */
const listOf = ({ of, part }: Companion): List | undefined => {
  if (part !== 'numerator' && part !== 'denominator') return undefined;
  if (of.shape === 'lengths' && part === 'numerator') return undefined;
  return listed(of, part) && part;
};

const besideOne = (
  name: string,
  companion: Companion,
  text: string,
  count: number,
  hrefOf: HrefOfBeside,
): Words => {
  const list = listOf(companion);
  if (list === undefined) return { text, without: reasonOf(companion) };
  return words(text, count > 0 ? hrefOf?.(name, list) : undefined);
};

/** Why nothing is listed behind it. */
const reasonOf = ({ of, part }: Companion): WithoutRows => {
  if (part === 'value') return 'share';
  return of.shape === 'rate' ? 'estimate' : 'length';
};

/** A part of a share: a companion's, or the figure's own. */
const partOfShare = (
  { companions }: Beside,
  figure: FigureAnswer,
  name: string,
  hrefOf: HrefOfBeside,
): Words => {
  const companion = companions[name];
  if (companion !== undefined) {
    const count = figure.companions[name] ?? 0;
    return besideOne(name, companion, numberInWords(count), count, hrefOf);
  }
  const list = name === 'numerator' ? 'numerator' : 'denominator';
  const count = figure[list] ?? 0;
  return words(numberInWords(count), count > 0 ? hrefOf?.(undefined, list) : undefined);
};

const shareWords = (
  share: ShareBeside,
  indicator: Beside,
  figure: FigureAnswer,
  hrefOf: HrefOfBeside,
): CompanionWords | undefined => {
  const value = figure.companions[share.share];
  if (value === undefined) return undefined;
  const part = (name: string): Words => partOfShare(indicator, figure, name, hrefOf);
  const percent: readonly Words[] =
    value === null ? [] : [words(' ('), { text: `${numberInWords(value)}%`, without: 'share' }, words(')')];
  return { says: share.says, value: [part(share.over), words(' of '), part(share.per), ...percent] };
};

const inShares = new Set(sharesBeside.flatMap(({ share, over, per }) => [share, over, per]));

/** A rate beside its rounded self keeps the decimals it is there for. */
const twoDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const valueInWords = ({ of, part }: Companion, value: number): string => {
  if (of.shape === 'rate') return `${twoDecimals.format(value)} ${of.unit.many}`;
  if (of.shape === 'lengths' && part === 'denominator') return numberInWords(value);
  return countedAs(value, of.unit);
};

const oneWords = (
  name: string,
  companion: Companion,
  value: number | null,
  hrefOf: HrefOfBeside,
): CompanionWords => ({
  says: besideWords(name),
  value:
    value === null
      ? [words('none to say')]
      : [besideOne(name, companion, valueInWords(companion, value), value, hrefOf)],
});

/** Every number beside a figure in words; the three of a share in one line. */
export const companionsInWords = (
  indicator: Beside,
  figure: FigureAnswer,
  hrefOf: HrefOfBeside,
): readonly CompanionWords[] => [
  ...Object.entries(indicator.companions)
    .filter(([name]) => !inShares.has(name))
    .map(([name, companion]) => oneWords(name, companion, figure.companions[name] ?? null, hrefOf)),
  ...sharesBeside.flatMap((share) => shareWords(share, indicator, figure, hrefOf) ?? []),
];
