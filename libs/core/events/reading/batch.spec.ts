import { readBatch } from './batch.js';
import { missingStarted, outcomeOf } from './event.given.js';

const outcomes = (text: string): unknown => {
  const batch = readBatch(text);
  return batch.ok ? batch.items.map(outcomeOf) : batch;
};

describe('a batch', () => {
  it('may be empty', () => {
    expect(outcomes('[]')).toEqual([]);
  });

  it('is read in the order sent, and one bad event spoils only itself', () => {
    const batch = [
      missingStarted,
      { ...missingStarted, id: undefined },
      'not an object',
      { ...missingStarted, specversion: '0.9' },
      { ...missingStarted, subject: '10432' },
      [missingStarted],
      { ...missingStarted, id: 'last' },
    ];
    expect(outcomes(JSON.stringify(batch))).toEqual([
      'read',
      'malformed /id',
      'malformed root',
      'malformed /specversion',
      'refused /subject',
      'malformed root',
      'read',
    ]);
  });

  it('reads on after an event that no database could store', () => {
    const good = JSON.stringify(missingStarted);
    expect(
      outcomes(`[{"data":{"a":"\\u0000"}},${'['.repeat(40)}${']'.repeat(40)},{"id":1,"id":1},${good}]`),
    ).toEqual(['malformed /data/a', `malformed ${'/0'.repeat(32)}`, 'malformed /id', 'read']);
  });

  it('keeps the text of each event and of its data', () => {
    const { data, ...attributes } = missingStarted;
    const event = `{ "data" : { "incident":"i1", "kind":"M","on":"2025-06-10" }, ${JSON.stringify(attributes).slice(1)}`;
    expect(readBatch(`[ ${event} ,\n${event}]`)).toMatchObject({
      items: [
        { event: { text: event, data, dataText: '{ "incident":"i1", "kind":"M","on":"2025-06-10" }' } },
        { event: { text: event } },
      ],
    });
  });

  it('is refused as a whole where it is not a JSON array', () => {
    expect(outcomes('{}')).toMatchObject({ ok: false, reason: 'not-json' });
    expect(outcomes('[{"id":]')).toMatchObject({ ok: false, reason: 'not-json' });
  });

  it('holds at most 1,000 events', () => {
    const ones = (count: number): string => `[${Array.from({ length: count }, () => '1').join(',')}]`;
    expect(outcomes(ones(1000))).toHaveLength(1000);
    expect(outcomes(ones(1001))).toMatchObject({ ok: false, reason: 'too-many' });
  });
});
