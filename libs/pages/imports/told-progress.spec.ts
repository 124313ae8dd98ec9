import type { Ended, Progress } from './progress.view.js';
import { toldProgress, type JobsTold } from './told-progress.js';

const progress: Progress = {
  ...{ job: 'import-12', state: 'running', counted: 1, events: 4, percent: 25 },
  ...{ says: '1 of 4 rows, 25 %', aside: 'It has just begun.' },
};
const ended: Ended = { job: 'rebuild-4', says: 'Cancelled by an operator: nothing was changed.', aside: '' };

/** Everything that is said while these are the answers, one after another. */
const saidOf = async (answers: readonly JobsTold[]): Promise<readonly string[]> => {
  const listening = new AbortController();
  const left = [...answers];
  const said: string[] = [];
  const ask = (): Promise<JobsTold> => {
    const [next = { progress: [], ended: [] }] = left.splice(0, 1);
    // Nobody listens any more after the last of them.
    if (left.length === 0) listening.abort();
    return Promise.resolve(next);
  };
  for await (const text of toldProgress({ ask, signal: listening.signal })) said.push(text);
  return said;
};

describe('what an open page is told', () => {
  it('is how far each is, at once, and whenever nothing is under way that somebody is there', async () => {
    expect(await saidOf([{ progress: [progress], ended: [] }])).toEqual([
      'retry: 1000\n\n',
      `event: progress\ndata: ${JSON.stringify(progress)}\n\n:\n\n`,
    ]);
    expect(await saidOf([{ progress: [], ended: [] }])).toEqual(['retry: 1000\n\n', ':\n\n']);
  });

  it('is the end of each once', async () => {
    const both = { progress: [], ended: [ended] };
    expect(await saidOf([both, both])).toEqual([
      'retry: 1000\n\n',
      `event: ended\ndata: ${JSON.stringify(ended)}\n\n:\n\n`,
      ':\n\n',
    ]);
  });
});
