/** What JSON can say. Objects are plain and never hold `__proto__`. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

export const isJsonObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How much one value may hold before it is refused. The size of the whole text is for whoever receives it to limit. */
export interface JsonLimits {
  /** Objects and arrays inside one another. */
  readonly depth: number;
  /** Members of all objects and elements of all arrays together. */
  readonly members: number;
  /** Of one string or name, in UTF-16 units. */
  readonly stringLength: number;
}

export const eventLimits: JsonLimits = { depth: 32, members: 10_000, stringLength: 65_536 };

/** Why a text was refused, and where: `not-json` is about its syntax, all others about what it says. */
export interface JsonRefusal {
  readonly reason:
    | 'not-json'
    | 'too-deep'
    | 'too-many-members'
    | 'string-too-long'
    | 'duplicate-name'
    | 'forbidden-name'
    | 'nul-character'
    | 'lone-surrogate'
    | 'number-too-large';
  /** RFC 6901, from the root of the value that was read. */
  readonly pointer: string;
  /** In UTF-16 units, from the start of the text. */
  readonly offset: number;
  readonly detail: string;
}
