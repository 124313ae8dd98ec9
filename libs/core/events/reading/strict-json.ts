import { RefusedJson } from './json-cursor.js';
import { eventLimits, type JsonLimits, type JsonRefusal, type JsonValue } from './json-value.js';
import { StrictJsonReader } from './strict-json-reader.js';

export interface JsonRead {
  readonly ok: true;
  readonly value: JsonValue;
  /** The text of the root's member asked for with `keepTextOf`, exactly as sent. */
  readonly keptText: string | undefined;
}

export type StrictJson = JsonRead | ({ readonly ok: false } & JsonRefusal);

/** One element of an array: read, or refused for what it says. `text` is the element exactly as sent. */
export type StrictElement = StrictJson & { readonly text: string };

export type StrictElements =
  { readonly ok: true; readonly elements: readonly StrictElement[] } | ({ readonly ok: false } & JsonRefusal);

export interface ReadingOptions {
  readonly limits?: JsonLimits;
  /** The name of a member of the root object (in a batch: of each element) whose source text is wanted. */
  readonly keepTextOf?: string;
}

const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;

class DocumentReader extends StrictJsonReader {
  whole(): JsonRead {
    this.skipSpace();
    const value = this.root();
    this.expectEnd();
    return { ok: true, value, keptText: this.keptText };
  }

  elements(atMost: number): readonly StrictElement[] {
    const elements: StrictElement[] = [];
    if (!this.take(openBracket)) this.notJson('an array', 0);
    if (!this.take(closeBracket)) {
      do {
        if (elements.length === atMost)
          this.refuse('too-many-members', `more than ${atMost} elements: send several batches`, 0);
        elements.push(this.element());
      } while (this.take(comma));
      if (!this.take(closeBracket)) this.notJson('a comma or ]', 0);
    }
    this.expectEnd();
    return elements;
  }

  private element(): StrictElement {
    this.skipSpace();
    const start = this.at;
    const read = this.elementFrom(start);
    return { ...read, text: this.text.slice(start, this.at).trimEnd() };
  }

  private elementFrom(start: number): StrictJson {
    try {
      return { ok: true, value: this.root(), keptText: this.keptText };
    } catch (fault) {
      if (!(fault instanceof RefusedJson) || fault.refusal.reason === 'not-json') throw fault;
      this.at = start;
      this.skipValue();
      return { ok: false, ...fault.refusal };
    }
  }

  private expectEnd(): void {
    this.skipSpace();
    if (this.at < this.text.length) this.notJson('the end of the text', 0);
  }
}

const orRefusal = <Result>(read: () => Result): Result | ({ readonly ok: false } & JsonRefusal) => {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof RefusedJson) return { ok: false, ...fault.refusal };
    throw fault;
  }
};

/** Reads one JSON value, strictly. */
export const readStrictJson = (
  text: string,
  { limits = eventLimits, keepTextOf }: ReadingOptions = {},
): StrictJson => orRefusal(() => new DocumentReader(text, limits, keepTextOf).whole());

/**
 * Reads an array of which each element stands alone: limits count per element, and an element refused for what it says
 * leaves the others read. A text that is not JSON is refused as a whole, since its elements cannot be told apart.
 */
export const readStrictElements = (
  text: string,
  atMost: number,
  { limits = eventLimits, keepTextOf }: ReadingOptions = {},
): StrictElements =>
  orRefusal(() => ({ ok: true, elements: new DocumentReader(text, limits, keepTextOf).elements(atMost) }));
