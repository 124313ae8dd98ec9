import { readStructured } from './cloud-event.js';
import { missingStarted, outcomeOf } from './event.given.js';

const read = (event: unknown) => readStructured(JSON.stringify(event));
const outcome = (change: object): string => outcomeOf(read({ ...missingStarted, ...change }));
const detail = (change: object): string | undefined => {
  const reading = read({ ...missingStarted, ...change });
  return reading.outcome === 'read' ? undefined : reading.errors[0]?.detail;
};

describe('an event in structured mode', () => {
  it('is read with its times as the sender wrote them and its data as sent', () => {
    const text = `{ "specversion":"1.0", "source":"/live", "id":"8c5f", "type":"caretally.event-withdrawn.v1",
      "subject":"child/10432", "authority":"E09000014", "time":"2025-06-12T09:30:00+01:00",
      "recordedtime":"2025-06-12T10:00:00.5Z", "corrects":"8c5e", "dataschema":"https://x.example/s",
      "datacontenttype":"application/json; charset=utf-8", "traceparent":"00-ab", "priority":3, "test":true,
      "data": { "withdraws" : "7" } }`;
    expect(readStructured(text)).toEqual({
      outcome: 'read',
      event: {
        source: '/live',
        id: '8c5f',
        type: 'caretally.event-withdrawn.v1',
        subject: 'child/10432',
        authority: 'E09000014',
        time: '2025-06-12T09:30:00+01:00',
        recordedTime: '2025-06-12T10:00:00.5Z',
        corrects: '8c5e',
        data: { withdraws: '7' },
        dataText: '{ "withdraws" : "7" }',
        extensions: { dataschema: 'https://x.example/s', traceparent: '00-ab', priority: 3, test: true },
        text,
      },
    });
  });

  it('takes a null attribute for one left out, as the JSON format says', () => {
    expect(outcome({ time: null, corrects: null, dataschema: null, whatever: null })).toBe('read');
    expect(outcome({ id: null })).toBe('malformed /id');
    expect(outcome({ subject: null })).toBe('refused /subject');
  });

  it('is malformed where it is an array sent as a single event', () => {
    const reading = read([missingStarted]);
    expect(outcomeOf(reading)).toBe('malformed root');
    expect(reading).toMatchObject({
      errors: [{ detail: expect.stringContaining('cloudevents-batch+json') as string }],
    });
  });

  it('is malformed where it is not strict JSON, with the place', () => {
    expect(outcomeOf(readStructured('{"id":"1","id":"2"}'))).toBe('malformed /id');
    expect(outcomeOf(readStructured('{"data":{"name":"\\u0000"}}'))).toBe('malformed /data/name');
    expect(outcomeOf(readStructured(''))).toBe('malformed root');
  });

  it('keeps its id where it is malformed otherwise, so that the sender can find it', () => {
    expect(read({ ...missingStarted, specversion: '2.0' })).toMatchObject({ id: '8c5f' });
    expect(read({ ...missingStarted, id: '' })).not.toHaveProperty('id');
  });

  it('reports every place at once', () => {
    expect(outcome({ subject: 'x', authority: 'y', time: 'z', data: 1 })).toBe(
      'refused /subject /authority /time /data',
    );
    expect(outcome({ specversion: 1, source: '', subject: 'x' })).toBe('malformed /specversion /source');
  });

  it('keeps what is well-formed of an event that is refused', () => {
    const event = { ...missingStarted, authority: 'Camden' };
    expect(read(event)).toEqual({
      outcome: 'refused',
      event: {
        source: 'https://case-system.example/live',
        id: '8c5f',
        type: 'caretally.missing-incident-started.v1',
        subject: 'child/10432',
        text: JSON.stringify(event),
      },
      errors: [
        {
          pointer: '/authority',
          detail: 'expected the nine-character code of an authority, such as E09000014; found Camden',
        },
      ],
    });
  });
});

describe('the attributes of an event', () => {
  it.each([
    ['specversion', undefined, 'malformed'],
    ['specversion', '2.0', 'malformed'],
    ['specversion', '0.3', 'malformed'],
    ['specversion', '1.0.2', 'malformed'],
    ['specversion', 1, 'malformed'],
    ['specversion', '', 'malformed'],
    ['id', undefined, 'malformed'],
    ['id', '', 'malformed'],
    ['id', 25, 'malformed'],
    ['id', { nested: 'abc' }, 'malformed'],
    ['id', 'x'.repeat(201), 'malformed'],
    ['id', 'line\nbreak', 'malformed'],
    ['source', undefined, 'malformed'],
    ['source', '', 'malformed'],
    ['source', 'my system', 'malformed'],
    ['source', '/%zz', 'malformed'],
    ['source', `/${'x'.repeat(500)}`, 'malformed'],
    ['type', undefined, 'malformed'],
    ['type', '', 'malformed'],
    ['type', 'x'.repeat(201), 'malformed'],
    ['type', ['a'], 'malformed'],
    ['subject', undefined, 'refused'],
    ['subject', '', 'refused'],
    ['subject', '10432', 'refused'],
    ['subject', 'child/', 'refused'],
    ['subject', 'Child/10432', 'refused'],
    ['subject', 'child/ 10432', 'refused'],
    ['subject', 'child/10432 ', 'refused'],
    ['subject', `child/${'1'.repeat(115)}`, 'refused'],
    ['subject', 'child/1\u0007', 'malformed'],
    ['subject', 10_432, 'malformed'],
    ['authority', undefined, 'refused'],
    ['authority', 'E0900001', 'refused'],
    ['authority', 'e09000014', 'refused'],
    ['authority', 'E090000145', 'refused'],
    ['time', 'lunchtime', 'refused'],
    ['time', '2018-04-05T18:31Z', 'refused'],
    ['time', '2018-04-05T18:31:00', 'refused'],
    ['time', '2018-04-05T18:31:00X', 'refused'],
    ['time', '2018-04-05T18:31:00+25:00', 'refused'],
    ['time', '2018-04-05T18:31:00+xx:00', 'refused'],
    ['time', '2018-04-05T18:31:00+05', 'refused'],
    ['time', '2025-02-29T18:31:00Z', 'refused'],
    ['time', 1_528_791_234, 'malformed'],
    ['recordedtime', 'yesterday', 'refused'],
    ['corrects', '', 'refused'],
    ['corrects', '8c5f', 'refused'],
    ['corrects', 'x'.repeat(201), 'refused'],
    ['corrects', 5, 'malformed'],
    ['datacontenttype', '', 'malformed'],
    ['datacontenttype', 'xyz', 'malformed'],
    ['datacontenttype', 'text/plain', 'refused'],
    ['datacontenttype', 'application/json; charset=latin1', 'refused'],
    ['dataschema', '', 'malformed'],
    ['dataschema', 'not a uri', 'malformed'],
    ['dataschema', 'relative/only', 'malformed'],
    ['data', undefined, 'refused'],
    ['data', null, 'refused'],
    ['data', 'text', 'refused'],
    ['data', [], 'refused'],
    ['MyExtension', 'bad', 'malformed'],
    ['my.extension', 'bad', 'malformed'],
    ['my_extension', 'bad', 'malformed'],
    ['', 'bad', 'malformed'],
    ['extension', 1.5, 'malformed'],
    ['extension', 2_147_483_648, 'malformed'],
    ['extension', { nested: 1 }, 'malformed'],
    ['extension', [1], 'malformed'],
    ['extension', 'x'.repeat(1001), 'refused'],
    ['abcdefghijklmnopqrstu', 'one letter too many', 'refused'],
  ])('%s: %j is %s', (name, value, expected) => {
    const pointer = name === 'my.extension' ? '/my.extension' : `/${name}`;
    expect(outcome({ [name]: value })).toBe(`${expected} ${pointer}`);
  });

  it.each([
    ['source', '#fragment'],
    ['source', '//host/path?query'],
    ['source', 'urn:case-system:live'],
    ['source', '/caf%C3%A9'],
    ['subject', 'carer-household/F77'],
    ['subject', 'child/Élan 7'],
    ['time', '2018-04-05T17:31:00.000000000Z'],
    ['time', '2018-04-05t17:31:00z'],
    ['time', '2018-04-05T16:31:00-01:00'],
    ['extension', ''],
    ['extension', -2_147_483_648],
    ['extension', false],
    ['constructor', 'Wates'],
    ['abcdefghijklmnopqrst', 'twenty letters'],
  ])('%s: %j is read', (name, value) => {
    expect(outcome({ [name]: value })).toBe('read');
  });

  it('say what was found and what was expected', () => {
    expect(detail({ id: 25 })).toBe('expected a string, found a number');
    expect(detail({ subject: '10432' })).toBe(
      'expected <kind>/<local id> of at most 120 characters, such as child/10432; found 10432',
    );
    expect(detail({ type: undefined })).toBe('is required, not found');
  });
});

describe('binary data in JSON', () => {
  const { data: _data, ...withoutData } = missingStarted;
  const outcomeWith = (change: object): string => outcomeOf(read({ ...withoutData, ...change }));

  it('is understood and refused', () => {
    expect(outcomeWith({ data_base64: 'eyJhIjoxfQ==' })).toBe('refused /data_base64');
  });

  it('is malformed where it is not base64, or stands beside data', () => {
    expect(outcomeWith({ data_base64: 'not base64!' })).toBe('malformed /data_base64');
    expect(outcomeWith({ data_base64: 'abcde' })).toBe('malformed /data_base64');
    expect(outcomeWith({ data_base64: 7 })).toBe('malformed /data_base64');
    expect(outcomeWith({ data_base64: 'eyJhIjoxfQ==', data: {} })).toBe('malformed /data_base64');
  });
});
