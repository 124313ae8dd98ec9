import type { JsonRefusal } from './json-value.js';
import { pointerTo } from './pointer.js';

const byteOrderMark = 0xfeff;
const quote = 0x22;
const backslash = 0x5c;

/** Thrown while reading, caught at the door: callers get the refusal as a value. */
export class RefusedJson extends Error {
  constructor(readonly refusal: JsonRefusal) {
    super(refusal.detail);
  }
}

/** A place in a text, and the path of names and indexes that leads to it. A leading byte order mark is stepped over. */
export class JsonCursor {
  protected at: number;
  /** Only the first `depth` steps are current: deeper ones are left over from earlier siblings. */
  protected readonly path: (string | number)[] = [];

  constructor(protected readonly text: string) {
    this.at = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  }

  protected get unit(): number {
    return this.text.charCodeAt(this.at);
  }

  protected skipSpace(): void {
    for (
      let unit = this.unit;
      unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
      unit = this.unit
    )
      this.at += 1;
  }

  /** Steps over space and then over one mark, if it is there. */
  protected take(mark: number): boolean {
    this.skipSpace();
    if (this.unit !== mark) return false;
    this.at += 1;
    return true;
  }

  protected refuse(reason: JsonRefusal['reason'], detail: string, depth: number): never {
    throw new RefusedJson({ reason, detail, offset: this.at, pointer: pointerTo(this.path.slice(0, depth)) });
  }

  protected notJson(expected: string, depth: number): never {
    this.refuse(
      'not-json',
      `not JSON at offset ${this.at}: expected ${expected}, found ${this.found()}`,
      depth,
    );
  }

  /** One mark at most: more of the text might be personal data. */
  private found(): string {
    if (this.at >= this.text.length) return 'the end of the text';
    const mark = this.text.charAt(this.at);
    return mark > ' ' && mark < '\u007f' ? mark : 'another character';
  }

  /** Moves past a value by its brackets and quotes alone, so that one bad element does not hide those after it. */
  protected skipValue(): void {
    let open = 0;
    do {
      const unit = this.unit;
      if (unit === quote) this.skipString();
      else if (unit === 0x5b || unit === 0x7b) open += 1;
      else if (unit === 0x5d || unit === 0x7d) open -= 1;
      else if (Number.isNaN(unit)) this.notJson('the end of an object or array', 0);
      this.at += 1;
    } while (open > 0 || !this.isAtEndOfValue());
  }

  private skipString(): void {
    this.at += 1;
    for (let unit = this.unit; unit !== quote; unit = this.unit) {
      if (Number.isNaN(unit)) this.notJson('the end of a string', 0);
      this.at += unit === backslash ? 2 : 1;
    }
  }

  private isAtEndOfValue(): boolean {
    const unit = this.unit;
    return Number.isNaN(unit) || unit === 0x2c || unit === 0x5d;
  }
}
