import { contentModeOf, readContentType } from './content-type.js';

describe('content types', () => {
  it('are read without regard to case, spaces or quotes', () => {
    expect(readContentType('Application/JSON ; Charset="UTF-8"')).toEqual({
      mediaType: 'application/json',
      charset: 'utf-8',
    });
  });

  it('need a type and a subtype', () => {
    expect(readContentType('xyz')).toBeUndefined();
    expect(readContentType('')).toBeUndefined();
    expect(readContentType(`application/${'x'.repeat(300)}`)).toBeUndefined();
  });

  it.each([
    ['application/cloudevents+json', 'structured'],
    ['application/cloudevents+json; charset=utf-8', 'structured'],
    ['APPLICATION/CLOUDEVENTS-BATCH+JSON', 'batched'],
    ['application/json', 'binary'],
    ['application/json;charset=us-ascii', 'binary'],
    ['application/json; charset=utf-16', 'unsupported'],
    ['application/cloudevents+xml', 'unsupported'],
    ['text/plain', 'unsupported'],
    ['nonsense', 'unsupported'],
    [undefined, 'unsupported'],
  ])('%s is the %s mode', (header, mode) => {
    expect(contentModeOf(header).mode).toBe(mode);
  });
});
