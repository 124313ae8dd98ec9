import type { Companion, Indicator } from '../counting/definition.js';
import { besideWords } from './beside-words.js';
import { indicators } from './indicators.generated.js';

const separator = '.';

/** The id of what stands beside a figure, as one that can be asked for by itself. */
export const besideId = ({ id }: Indicator, name: string): string => `${id}${separator}${name}`;

const alone = (beside: Indicator, name: string, { of }: Companion): Indicator => {
  const words = besideWords(name);
  return {
    ...beside,
    id: besideId(beside, name),
    title: `${beside.title}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
    says: `Read beside another figure: ${beside.title}.`,
    better: 'neither',
    measure: of,
    by: [],
    companions: {},
  };
};

const made = new Map<string, Indicator>();

const besideCalled = (id: string): Indicator | undefined => {
  const [of = '', name = '', ...more] = id.split(separator);
  const beside = indicators.find((indicator) => indicator.id === of);
  const companion = Object.entries(beside?.companions ?? {}).find(([each]) => each === name)?.[1];
  if (beside === undefined || companion === undefined || more.length > 0) return undefined;
  const indicator = made.get(id) ?? alone(beside, name, companion);
  made.set(id, indicator);
  return indicator;
};

/**
 * An indicator by its id, or a number that stands beside one: `cla-missing-children-in-period.incidentsOpen` is listed and
 * explained like any other. Undefined where there is none.
 */
export const indicatorCalled = (id: string): Indicator | undefined =>
  indicators.find((indicator) => indicator.id === id) ?? besideCalled(id);
