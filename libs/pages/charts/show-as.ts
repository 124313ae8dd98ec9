import type { Measured } from '../../core/process-behaviour/natural-limits.js';
import { numberInWords } from '../frame/in-words.js';

/** How values of a kind are written: 72.4 as "72.4%" where it is a share. */
export const showAs =
  (kind: Measured) =>
  (value: number): string =>
    `${numberInWords(value)}${kind === 'percentage' ? '%' : ''}`;
