import { z } from 'zod';
import { day, type IsoDate } from '../../kernel/day.js';

/** One code of one field, with the dates between which it may be used. */
export interface Code {
  readonly code: string;
  readonly label: string;
  /** First day of use, inclusive. */
  readonly from?: IsoDate;
  /** Last day of use, inclusive. */
  readonly until?: IsoDate;
  /** Codes that this one replaced: stays recorded under them are recoded back to their own start, so `from` does not bind. */
  readonly recodes?: readonly string[];
  /** The family it is counted in, where the domain groups codes. */
  readonly group?: string;
}

/** The codes of one SSDA903 field. Codes are only unique within a field, so the field always travels with them. */
export interface CodeList<Name extends string = string> {
  readonly field: string;
  readonly codes: ReadonlyMap<Name, Code>;
}

export const codeList = <const Codes extends readonly Code[]>(
  field: string,
  codes: Codes,
): CodeList<Codes[number]['code']> => ({ field, codes: new Map(codes.map((entry) => [entry.code, entry])) });

/** A schema that takes exactly the codes of a list, whatever the date. */
export const codeOf = <Name extends string>(list: CodeList<Name>) =>
  z.enum([...list.codes.keys()] as [Name, ...Name[]]).meta({ description: `SSDA903 ${list.field}` });

export const labelOf = (list: CodeList, code: string): string => list.codes.get(code)?.label ?? code;

/** Why a code may not be used on a date; undefined where it may. */
export const misuseOn = (list: CodeList, code: string, on: IsoDate): string | undefined => {
  const entry = list.codes.get(code);
  if (!entry) return undefined;
  if (entry.until !== undefined && day(on) > day(entry.until)) {
    return `${list.field} ${code} may not be used after ${entry.until}: found on ${on}`;
  }
  if (entry.from !== undefined && entry.recodes === undefined && day(on) < day(entry.from)) {
    return `${list.field} ${code} may not be used before ${entry.from}: found on ${on}`;
  }
  return undefined;
};
