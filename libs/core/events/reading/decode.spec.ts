import { decodeEvent } from './decode.js';

const row = {
  source: '/live',
  id: '8c5f',
  type: 'caretally.legal-status-changed.v1',
  subject: 'child/10432',
  position: 812,
  time: null,
  recordedTime: '2025-06-12T10:00:00Z',
  corrects: null,
  data: '{"on":"2024-12-01","legalStatus":"C2"}',
};

describe('an event of the log', () => {
  const decoded = {
    source: '/live',
    id: '8c5f',
    type: 'caretally.legal-status-changed.v1',
    subject: 'child/10432',
    position: 812,
    recordedTime: '2025-06-12T10:00:00Z',
    data: { on: '2024-12-01', legalStatus: 'C2' },
  };

  it('is decoded from text, or from what the driver parsed', () => {
    expect(decodeEvent(row)).toStrictEqual(decoded);
    expect(decodeEvent({ ...row, data: decoded.data })).toStrictEqual(decoded);
  });

  it('is left alone where a later version wrote a type this one does not know', () => {
    expect(decodeEvent({ ...row, type: 'caretally.something-later.v1' })).toBeUndefined();
  });
});
