import fc from 'fast-check';
import { eventLimits } from './json-value.js';
import { readStrictElements, readStrictJson } from './strict-json.js';

const valueOf = (text: string): unknown => {
  const read = readStrictJson(text);
  return read.ok ? read.value : read;
};
const refusalOf = (text: string): unknown => {
  const read = readStrictJson(text);
  return read.ok ? 'read' : `${read.reason} at ${read.pointer || 'the root'}`;
};
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('strict JSON', () => {
  it('reads what JSON.parse reads', () => {
    expect(valueOf(' {"a": [1, -2.5e3, true, false, null, "x\\u00e9\\n"], "b": {}} ')).toEqual({
      a: [1, -2500, true, false, null, 'xé\n'],
      b: {},
    });
  });

  it('steps over a byte order mark', () => {
    expect(valueOf('\ufeff{"a":1}')).toEqual({ a: 1 });
  });

  it('refuses what is not JSON, and says where', () => {
    expect(readStrictJson('{"data":{"on":}}')).toMatchObject({
      ok: false,
      reason: 'not-json',
      pointer: '/data/on',
      offset: 14,
      detail: 'not JSON at offset 14: expected a value, found }',
    });
  });

  it.each([
    ['nothing', ''],
    ['only space', ' \n'],
    ['a comma too many', '[1,]'],
    ['a comma too few', '[1 2]'],
    ['a member without a name', '{1:2}'],
    ['a name in single quotes', "{'a':1}"],
    ['a member without a colon', '{"a" 1}'],
    ['a comma after the last member', '{"a":1,}'],
    ['two values', '1 2'],
    ['an open string', '"abc'],
    ['an open escape', '"abc\\'],
    ['an unknown escape', '"\\x41"'],
    ['a line break in a string', '"a\nb"'],
    ['a line break after an escape', '"\\u0041\nb"'],
    ['an open object', '{"a":1'],
    ['an open array', '[1'],
    ['a leading zero', '01'],
    ['a plus sign', '+1'],
    ['a bare point', '1.'],
    ['NaN', 'NaN'],
    ['Infinity', '-Infinity'],
    ['half a word', 'tru'],
    ['a comment', '1 // one'],
  ])('takes %s for no JSON', (_name, text) => {
    expect(refusalOf(text)).toMatch(/^not-json/);
  });

  it('never repeats the text in a refusal: it may name a child', () => {
    const read = readStrictJson('{"name":"Ann Example" "upn":1}');
    expect(JSON.stringify(read)).not.toContain('Ann');
  });

  it('refuses more than 32 levels', () => {
    expect(refusalOf(nested(32))).toBe('read');
    expect(refusalOf(nested(33))).toBe(`too-deep at ${'/0'.repeat(32)}`);
    expect(refusalOf('['.repeat(5000))).toMatch(/^too-deep/);
  });

  it('refuses more than 10,000 members and elements', () => {
    const zeros = (count: number): string => `[${Array.from({ length: count }, () => '0').join(',')}]`;
    expect(refusalOf(zeros(10_000))).toBe('read');
    expect(refusalOf(zeros(10_001))).toBe('too-many-members at the root');
  });

  it('refuses strings and names longer than 64 KiB, escaped or not', () => {
    expect(refusalOf(`"${'x'.repeat(65_536)}"`)).toBe('read');
    expect(refusalOf(`"${'x'.repeat(65_537)}"`)).toBe('string-too-long at the root');
    expect(refusalOf(`{"a":"${'\\n'.repeat(65_537)}"}`)).toBe('string-too-long at /a');
    expect(refusalOf(`{"${'x'.repeat(65_537)}":1}`)).toBe('string-too-long at the root');
  });

  it('refuses a name that stands twice in one object', () => {
    expect(refusalOf('{"data":{"on":1,"on":1}}')).toBe('duplicate-name at /data/on');
    expect(refusalOf('{"a":1,"\\u0061":2}')).toBe('duplicate-name at /a');
    expect(refusalOf('{"toString":1,"toString":2}')).toBe('duplicate-name at /toString');
    expect(refusalOf('[{"a":1},{"a":2}]')).toBe('read');
  });

  it('refuses what PostgreSQL cannot store', () => {
    expect(refusalOf('{"a":"x\\u0000"}')).toBe('nul-character at /a');
    expect(refusalOf('{"a":"\\ud800"}')).toBe('lone-surrogate at /a');
    expect(refusalOf('{"a":"\\udc00\\ud800"}')).toBe('lone-surrogate at /a');
    expect(refusalOf('{"\\ud800":1}')).toBe('lone-surrogate at the root');
    expect(valueOf('"\\ud83d\\ude00 \ud83d\ude00"')).toBe('\ud83d\ude00 \ud83d\ude00');
  });

  it('refuses names that reach for the prototype', () => {
    expect(refusalOf('{"a":{"__proto__":{"admin":true}}}')).toBe('forbidden-name at /a/__proto__');
    expect(refusalOf('{"constructor":{"prototype":{"admin":true}}}')).toBe('forbidden-name at /constructor');
    expect(valueOf('{"constructor":"Wates","toString":1}')).toEqual({ constructor: 'Wates', toString: 1 });
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('refuses numbers that would lose digits', () => {
    expect(valueOf('9007199254740991')).toBe(9_007_199_254_740_991);
    expect(refusalOf('{"a":9007199254740993}')).toBe('number-too-large at /a');
    expect(refusalOf('-1e400')).toBe('number-too-large at the root');
  });

  it('escapes names in pointers', () => {
    expect(refusalOf('{"a/b~c":[0,"\\u0000"]}')).toBe('nul-character at /a~1b~0c/1');
  });

  it('keeps the text of one member as sent', () => {
    expect(
      readStrictJson('{ "data" : { "b":1.0, "a" : [ ] } , "x":{"data":2} }', { keepTextOf: 'data' }),
    ).toMatchObject({
      keptText: '{ "b":1.0, "a" : [ ] }',
    });
  });

  it('reads back what JSON.stringify wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        const read = readStrictJson(text);
        // What is refused on purpose is allowed here; what is read is what JSON.parse reads.
        return read.ok ? JSON.stringify(read.value) === text : read.reason !== 'not-json';
      }),
    );
  });

  it('agrees with JSON.parse on what is JSON, and never throws', () => {
    const almostJson = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        ':',
        '\\',
        ' ',
        '0',
        '1',
        '.',
        '-',
        'e',
        'true',
        'null',
        '"a"',
      ),
      {
        maxLength: 12,
      },
    );
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          almostJson.map((parts) => parts.join('')),
        ),
        (text) => {
          const read = readStrictJson(text);
          return (read.ok || read.reason !== 'not-json') === isJson(text.replace(/^\ufeff/, ''));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('strict JSON, element by element', () => {
  const elementsOf = (text: string, atMost = 10) => {
    const read = readStrictElements(text, atMost, { keepTextOf: 'data' });
    if (!read.ok) return `${read.reason}: ${read.detail}`;
    return read.elements.map((element) => [element.text, element.ok ? element.keptText : element.reason]);
  };

  it('keeps the text of each element', () => {
    expect(elementsOf(' [ {"data":{ }} , 2 ,"x" ] ')).toEqual([
      ['{"data":{ }}', '{ }'],
      ['2', undefined],
      ['"x"', undefined],
    ]);
  });

  it('takes an empty array', () => {
    expect(elementsOf('[ ]')).toEqual([]);
  });

  it('reads on after an element that is refused for what it says', () => {
    expect(elementsOf('[{"a":"\\u0000","b":["]","\\""]},1e999 , {"a":1,"a":2}, {"data":1}]')).toEqual([
      ['{"a":"\\u0000","b":["]","\\""]}', 'nul-character'],
      ['1e999', 'number-too-large'],
      ['{"a":1,"a":2}', 'duplicate-name'],
      ['{"data":1}', '1'],
    ]);
  });

  it('counts limits afresh in each element', () => {
    const half = `[${Array.from({ length: 6000 }, () => '0').join(',')}]`;
    expect(readStrictElements(`[${half},${half}]`, 2)).toMatchObject({
      ok: true,
      elements: [{ ok: true }, { ok: true }],
    });
    expect(eventLimits.members).toBe(10_000);
  });

  it('refuses the whole text where it is not an array of JSON', () => {
    expect(elementsOf('{}')).toBe('not-json: not JSON at offset 0: expected an array, found {');
    expect(elementsOf('[{"a":1},{"a":tru}]')).toMatch(/^not-json/);
    expect(elementsOf('[1,]')).toMatch(/^not-json/);
    expect(elementsOf(`[${'['.repeat(5000)}`)).toMatch(/^not-json/);
    expect(elementsOf('[1] 2')).toMatch(/^not-json/);
  });

  it('refuses more elements than asked for', () => {
    expect(elementsOf('[1,2,3]', 3)).toHaveLength(3);
    expect(elementsOf('[1,2,3,4]', 3)).toBe('too-many-members: more than 3 elements: send several batches');
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readStrictElements(`[${text}`, 3);
      }),
    );
  });
});
