import { movesInWords, outcomeInWords } from './meeting-in-words.js';

const flow = { then: 14, cleared: 0, stillThere: 14, newlyDue: 1, shownLate: 0, now: 15 };
const times = { on: '2025-10-15', previousOn: '2025-10-01', pressing: 'late', from: 'before' } as const;

describe('a meeting in words', () => {
  it('writes every number in figures where one of them is above nine', () => {
    expect(movesInWords(flow, times)).toBe(
      '14 were late a fortnight before, on 1 October 2025: none cleared, 14 still there, 1 newly late.',
    );
  });

  it('claims no improvement where nothing was cleared', () => {
    expect(outcomeInWords(flow, '2025-10-01')).toBe('Now 15.');
  });

  it('tells what late data show only now apart from what has fallen due', () => {
    const shown = { then: 1, cleared: 1, stillThere: 0, newlyDue: 0, shownLate: 2, now: 2 };
    expect(movesInWords(shown, { ...times, on: '2025-10-18' })).toBe(
      'One was late on 1 October 2025: one cleared, none still there, none newly late, two late then already and shown only now.',
    );
  });

  it('compares the first meeting with nothing', () => {
    const first = { then: 0, cleared: 0, stillThere: 0, newlyDue: 9, shownLate: 0, now: 9 };
    expect(movesInWords(first, { ...times, on: '2025-10-01', previousOn: undefined })).toBe(
      'Nine were late on 1 October 2025. It was the first meeting about this list.',
    );
  });

  it('does not call late what is only on a list', () => {
    const on = { then: 3, cleared: 1, stillThere: 2, newlyDue: 0, shownLate: 0, now: 2 };
    expect(movesInWords(on, { ...times, pressing: 'on the list' })).toBe(
      'Three were on the list a fortnight before, on 1 October 2025: one gone from it, two still there, none newly on it.',
    );
  });
});
