import { eventInWords } from './event-in-words.js';

describe('the type of an event in words', () => {
  it('leaves out what only programs need', () => {
    expect(eventInWords('caretally.missing-incident-started.v1')).toBe('Missing incident started');
    expect(eventInWords('caretally.placement-changed.v2')).toBe('Placement changed');
  });

  it('keeps short forms as they are said', () => {
    expect(eventInWords('caretally.pep-signed-off.v1')).toBe('PEP signed off');
  });
});
