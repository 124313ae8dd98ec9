import { gathered, type Flush } from './gathered-append.js';
import { anEvent } from './sample-event.given.js';

const posted = (...ids: readonly string[]) => ids.map((id) => ({ event: anEvent(id), recordedBy: 'client' }));

/** A flush that notes what it was given and numbers it from 1. */
const noting = (flushes: string[][]): Flush => {
  let head = 0;
  return (_, events) => {
    flushes.push(events.map(({ event }) => event.id));
    return Promise.resolve(events.map(() => ({ status: 'recorded', position: (head += 1) })));
  };
};

describe('gathering appends', () => {
  it('writes what arrives together at once, and gives every caller its own answer', async () => {
    const flushes: string[][] = [];
    const append = gathered(noting(flushes));
    const answers = await Promise.all([
      append('A', posted('a')),
      append('A', posted('b', 'c')),
      append('A', posted('d')),
    ]);
    expect(flushes).toEqual([['a', 'b', 'c', 'd']]);
    expect(answers.map((given) => given.map(({ position }) => position))).toEqual([[1], [2, 3], [4]]);
  });

  it('keeps what arrives during a flush for the next one', async () => {
    const flushes: string[][] = [];
    const note = noting(flushes);
    const append: Flush = gathered(async (authority, events) => {
      const answers = await note(authority, events);
      if (flushes.length === 1) late = [append('A', posted('b')), append('A', posted('c'))];
      return answers;
    });
    let late: Promise<unknown>[] = [];
    await append('A', posted('a'));
    await Promise.all(late);
    expect(flushes).toEqual([['a'], ['b', 'c']]);
  });

  it('writes each authority apart', async () => {
    const flushes: string[][] = [];
    const append = gathered(noting(flushes));
    await Promise.all([append('A', posted('a')), append('B', posted('b'))]);
    expect(flushes).toEqual([['a'], ['b']]);
  });

  it('tells every caller where the flush fails, and goes on with those who come later', async () => {
    let fails = true;
    const append = gathered((_, events) =>
      fails
        ? Promise.reject(new Error('connection lost'))
        : Promise.resolve(events.map(() => ({ status: 'recorded', position: 1 }))),
    );
    const outcomes = await Promise.allSettled([append('A', posted('a')), append('A', posted('b'))]);
    fails = false;
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(append('A', posted('c'))).resolves.toEqual([{ status: 'recorded', position: 1 }]);
  });

  it('lets an event the database cannot take fail alone', async () => {
    const append = gathered((_, events) =>
      events.some(({ event }) => event.id === 'poison')
        ? Promise.reject(Object.assign(new Error('unsupported'), { code: '22P05' }))
        : Promise.resolve(events.map(() => ({ status: 'recorded', position: 1 }))),
    );
    const outcomes = await Promise.allSettled([
      append('A', posted('a')),
      append('A', posted('poison')),
      append('A', posted('b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
