import { z } from 'zod';
import { day, type IsoDate } from '../../kernel/day.js';
import { isoDate, type Refusal } from '../event-type.js';

/** Days from one to another, both inclusive. */
export const dayRange = () => z.strictObject({ from: isoDate(), to: isoDate() });

/** A range that ends before it begins. */
export const rangeRefusals = (
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  pointer = '/data',
): readonly Refusal[] =>
  day(to) < day(from)
    ? [{ pointer: `${pointer}/to`, detail: `ends on ${to}, before it begins on ${from}: correct the dates` }]
    : [];
