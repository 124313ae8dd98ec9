import { sortOut, keyText } from './sort-out.js';

const candidate = (id: string, content: string) => ({
  event: { source: 'urn:s', id },
  hash: Buffer.from(content),
});
const kept = (id: string, position: number, content: string) =>
  new Map([[keyText({ source: 'urn:s', id }), { position, hash: Buffer.from(content) }]]);

describe('sorting out a batch', () => {
  it('gives new events the positions after the last, without gaps', () => {
    const { answers, fresh } = sortOut([candidate('a', '1'), candidate('b', '2')], new Map(), 811);
    expect(answers).toEqual([
      { status: 'recorded', position: 812 },
      { status: 'recorded', position: 813 },
    ]);
    expect(fresh.map(({ position }) => position)).toEqual([812, 813]);
  });

  it('answers a repeated event with the position it has, and takes none for it', () => {
    const { answers } = sortOut([candidate('a', '1'), candidate('b', '2')], kept('a', 5, '1'), 7);
    expect(answers).toEqual([
      { status: 'duplicate', position: 5 },
      { status: 'recorded', position: 8 },
    ]);
  });

  it('calls other content under a kept key a conflict', () => {
    const { answers, fresh } = sortOut([candidate('a', 'other')], kept('a', 5, '1'), 7);
    expect(answers).toEqual([{ status: 'conflict', position: 5 }]);
    expect(fresh).toEqual([]);
  });

  it('settles a key that comes twice in one batch by its first', () => {
    const { answers } = sortOut(
      [candidate('a', '1'), candidate('a', '1'), candidate('a', '2')],
      new Map(),
      0,
    );
    expect(answers.map(({ status }) => status)).toEqual(['recorded', 'duplicate', 'conflict']);
  });

  it('keeps ids of different sources apart', () => {
    expect(keyText({ source: 'a","b', id: 'c' })).not.toBe(keyText({ source: 'a', id: 'b","c' }));
  });
});
