import { readBinary } from './binary-mode.js';
import { readStructured } from './cloud-event.js';
import { outcomeOf } from './event.given.js';

const headers = {
  host: 'localhost',
  'content-type': 'application/json; charset=utf-8',
  'ce-specversion': '1.0',
  'ce-source': '/live',
  'ce-id': '8c5f',
  'ce-type': 'caretally.missing-incident-started.v1',
  'ce-subject': 'child/10432',
  'ce-authority': 'E09000014',
};
const body = '{ "incident":"i1", "kind":"M", "on":"2025-06-10" }';
const outcome = (change: object, sent = body): string =>
  outcomeOf(readBinary({ ...headers, ...change }, sent));
const eventWith = (change: object) => {
  const reading = readBinary({ ...headers, ...change }, body);
  return reading.outcome === 'read' ? reading.event : reading;
};

describe('an event in binary mode', () => {
  it('has its attributes from ce- headers and its data from the body', () => {
    expect(eventWith({ 'ce-time': '2025-06-10T22:15:00+01:00', 'ce-priority': '3' })).toMatchObject({
      source: '/live',
      id: '8c5f',
      subject: 'child/10432',
      time: '2025-06-10T22:15:00+01:00',
      extensions: { priority: '3' },
      data: { incident: 'i1', kind: 'M', on: '2025-06-10' },
      dataText: body,
    });
  });

  it('is kept as structured JSON that reads back the same', () => {
    const reading = readBinary(headers, body);
    const text = reading.outcome === 'read' ? reading.event.text : '';
    expect(readStructured(text)).toEqual(reading);
  });

  it('decodes percent-encoding once, after undoing quotes', () => {
    expect(eventWith({ 'ce-subject': 'child/Euro%20%E2%82%AC%20%F0%9F%98%80' })).toMatchObject({
      subject: 'child/Euro € 😀',
    });
    expect(eventWith({ 'ce-subject': 'child/100%2525' })).toMatchObject({ subject: 'child/100%25' });
    expect(eventWith({ 'ce-subject': '"child/a \\"b\\" %C3%A9"' })).toMatchObject({
      subject: 'child/a "b" é',
    });
  });

  it.each([
    ['a cut escape', 'child/%E2%82'],
    ['an escape that is none', 'child/%zz'],
    ['a character beyond ASCII', 'child/é'],
    ['a NUL character', 'child/%00'],
  ])('is malformed with %s in a header', (_name, value) => {
    expect(outcome({ 'ce-subject': value })).toBe('malformed /subject');
  });

  it('reads header names in any case', () => {
    expect(outcome({ 'CE-Time': '2025-06-10T22:15:00Z' })).toBe('read');
    expect(outcome({ 'CE-ID': 'other' })).toBe('malformed /id');
  });

  it.each([
    ['a missing id', { 'ce-id': undefined }, 'malformed /id'],
    ['a missing version', { 'ce-specversion': undefined }, 'malformed /specversion'],
    ['a repeated header', { 'ce-id': ['1', '2'] }, 'malformed /id'],
    [
      'a content type in a ce- header',
      { 'ce-datacontenttype': 'application/json' },
      'malformed /datacontenttype',
    ],
    ['data in a header', { 'ce-data': '{}' }, 'malformed /data'],
    ['an attribute name with punctuation', { 'ce-my-extension': 'x' }, 'malformed /my-extension'],
    ['another charset', { 'content-type': 'application/json; charset=utf-16' }, 'refused /datacontenttype'],
    ['another type of data', { 'content-type': 'text/plain' }, 'refused /datacontenttype'],
    ['an unreadable time', { 'ce-time': 'lunchtime' }, 'refused /time'],
  ])('answers %s', (_name, change, expected) => {
    expect(outcome(change)).toBe(expected);
  });

  it.each([
    ['no body', '', 'refused /data'],
    ['an array', '[]', 'refused /data'],
    ['a body that is not JSON', '{"on":', 'malformed /data/on'],
    ['a name that stands twice', '{"on":1,"on":2}', 'malformed /data/on'],
  ])('answers %s', (_name, sent, expected) => {
    expect(outcome({}, sent)).toBe(expected);
  });
});
