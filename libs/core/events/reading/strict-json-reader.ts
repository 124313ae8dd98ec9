import { JsonCursor } from './json-cursor.js';
import { isJsonObject, type JsonLimits, type JsonObject, type JsonValue } from './json-value.js';

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// With the `u` flag a pair is one character, so this finds only halves without their other half.
const loneSurrogate = /[\ud800-\udfff]/u;
const longestEscape = '\\u0000'.length;

/**
 * Reads JSON in one pass, refusing whatever a database or another reader would choke on or read differently.
 * Deliberately not `JSON.parse`: that keeps the last of two equal names, rounds long integers and quotes the text,
 * which may hold personal data, in its errors.
 */
export class StrictJsonReader extends JsonCursor {
  private members = 0;
  /** The source text of the member named `kept` of the root object. */
  protected keptText: string | undefined;

  constructor(
    text: string,
    private readonly limits: JsonLimits,
    private readonly kept: string | undefined,
  ) {
    super(text);
  }

  protected root(): JsonValue {
    this.members = 0;
    this.keptText = undefined;
    return this.value(0);
  }

  private value(depth: number): JsonValue {
    switch (this.unit) {
      case quote:
        return this.string(depth);
      case openBrace:
        return this.object(depth);
      case openBracket:
        return this.array(depth);
      case 0x74:
        return this.word('true', true, depth);
      case 0x66:
        return this.word('false', false, depth);
      case 0x6e:
        return this.word('null', null, depth);
      default:
        return this.number(depth);
    }
  }

  private object(depth: number): JsonObject {
    this.enter(depth);
    const object: Record<string, JsonValue> = {};
    if (this.take(closeBrace)) return object;
    do this.member(object, depth);
    while (this.take(comma));
    if (!this.take(closeBrace)) this.notJson('a comma or }', depth);
    return object;
  }

  private member(object: Record<string, JsonValue>, depth: number): void {
    this.skipSpace();
    this.count(depth);
    if (this.unit !== quote) this.notJson('a name in double quotes', depth);
    const name = this.string(depth);
    this.path[depth] = name;
    // Also true of names that every object inherits, such as toString.
    const isSpecial = name in object;
    if (isSpecial) this.checkName(object, name, depth + 1);
    if (!this.take(colon)) this.notJson('a colon', depth + 1);
    this.skipSpace();
    const start = this.at;
    const value = this.value(depth + 1);
    if (isSpecial) this.defineMember(object, name, value, depth + 1);
    else object[name] = value;
    if (depth === 0 && name === this.kept) this.keptText = this.text.slice(start, this.at);
  }

  private checkName(object: JsonObject, name: string, depth: number): void {
    if (Object.hasOwn(object, name))
      this.refuse('duplicate-name', 'stands twice in one object: send it once', depth);
    if (name === '__proto__') this.refuse('forbidden-name', 'this name is not allowed: leave it out', depth);
  }

  private defineMember(object: JsonObject, name: string, value: JsonValue, depth: number): void {
    if (name === 'constructor' && isJsonObject(value) && Object.hasOwn(value, 'prototype')) {
      this.refuse('forbidden-name', 'constructor with a prototype is not allowed: leave it out', depth);
    }
    // Assigning would fail where Object.prototype is frozen.
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
  }

  private array(depth: number): JsonValue[] {
    this.enter(depth);
    const array: JsonValue[] = [];
    if (this.take(closeBracket)) return array;
    do {
      this.skipSpace();
      this.count(depth);
      this.path[depth] = array.length;
      array.push(this.value(depth + 1));
    } while (this.take(comma));
    if (!this.take(closeBracket)) this.notJson('a comma or ]', depth);
    return array;
  }

  private enter(depth: number): void {
    if (depth >= this.limits.depth) {
      this.refuse('too-deep', `more than ${this.limits.depth} objects and arrays inside one another`, depth);
    }
    this.at += 1;
  }

  private count(depth: number): void {
    this.members += 1;
    if (this.members > this.limits.members) {
      this.refuse('too-many-members', `more than ${this.limits.members} members and elements`, depth);
    }
  }

  private string(depth: number): string {
    const start = this.at + 1;
    let end = start;
    for (;;) {
      const unit = this.text.charCodeAt(end);
      if (unit === quote) break;
      // A control character, an escape, a surrogate, or past the end, where the unit is NaN.
      if (!(unit >= 0x20 && unit !== backslash && (unit < 0xd800 || unit > 0xdfff)))
        return this.uncommonString(end, depth);
      end += 1;
    }
    this.checkLength(end - start, depth);
    this.at = end + 1;
    return this.text.slice(start, end);
  }

  private uncommonString(from: number, depth: number): string {
    const start = this.at;
    this.at = from;
    for (let unit = this.unit; unit !== quote; unit = this.unit) {
      if (!(unit >= 0x20)) this.notJson('the end of a string, control characters escaped', depth);
      this.at += unit === backslash ? 2 : 1;
    }
    this.at += 1;
    this.checkLength(Math.ceil((this.at - start - 2) / longestEscape), depth);
    const read = this.unescaped(this.text.slice(start, this.at), depth);
    this.checkLength(read.length, depth);
    if (read.includes('\0')) this.refuse('nul-character', 'U+0000 cannot be stored: leave it out', depth);
    if (loneSurrogate.test(read))
      this.refuse('lone-surrogate', 'half a surrogate pair is not a character', depth);
    return read;
  }

  private unescaped(quoted: string, depth: number): string {
    try {
      return JSON.parse(quoted) as string;
    } catch {
      return this.notJson('only the escapes that JSON has before here', depth);
    }
  }

  private checkLength(length: number, depth: number): void {
    if (length > this.limits.stringLength) {
      this.refuse('string-too-long', `longer than ${this.limits.stringLength} characters`, depth);
    }
  }

  private number(depth: number): number {
    numberPattern.lastIndex = this.at;
    if (!numberPattern.test(this.text)) return this.notJson('a value', depth);
    const read = Number(this.text.slice(this.at, numberPattern.lastIndex));
    if (Math.abs(read) > Number.MAX_SAFE_INTEGER) {
      this.refuse('number-too-large', 'a number beyond 2^53 would lose digits: send it as a string', depth);
    }
    this.at = numberPattern.lastIndex;
    return read;
  }

  private word<Word extends true | false | null>(spelling: string, meaning: Word, depth: number): Word {
    if (!this.text.startsWith(spelling, this.at)) return this.notJson('a value', depth);
    this.at += spelling.length;
    return meaning;
  }
}
