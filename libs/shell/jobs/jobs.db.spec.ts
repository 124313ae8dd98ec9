import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { RunAgain, type DeliveryJob, type Jobs } from './jobs.port.js';
import { openJobs } from './open-jobs.js';

const db = withDatabase();

/** Waits for something to have happened, without saying how long it takes. */
const eventually = async (happened: () => boolean): Promise<void> => {
  const until = Date.now() + 10_000;
  while (!happened()) {
    if (Date.now() > until) throw new Error('it did not happen within 10 seconds');
    await sleep(5);
  }
};

/** On Redis too, where the tests are given one. */
const redisUrl = process.env['CARETALLY_TEST_REDIS'];
const backends = [
  ['PostgreSQL', {}] as const,
  ...(redisUrl === undefined ? [] : [['Redis', { redisUrl }] as const]),
];

describe.each(backends)('jobs on %s', (_, where) => {
  const opened: Jobs[] = [];
  const errors: unknown[] = [];
  const open = async (): Promise<Jobs> => {
    const jobs = await openJobs({ databaseUrl: db.url, ...where, onError: (error) => errors.push(error) });
    opened.push(jobs);
    return jobs;
  };
  beforeEach(() => {
    errors.length = 0;
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((jobs) => jobs.close()));
  });

  it('wake whoever projects an authority, in another process too', async () => {
    const [intake, projector] = await Promise.all([open(), open()]);
    const woken: string[] = [];
    await projector.run('project', ({ authority }) => Promise.resolve(void woken.push(authority)));
    intake.wake('E09000014');
    intake.wake('E09000015');
    await eventually(() => woken.length === 2);
    expect(woken.sort()).toEqual(['E09000014', 'E09000015']);
  });

  it('run one authority at a time, and once more for all that came meanwhile', async () => {
    const jobs = await open();
    let [runs, atOnce, most] = [0, 0, 0];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const handler = async (): Promise<void> => {
      runs += 1;
      most = Math.max(most, (atOnce += 1));
      await gate;
      await sleep(50);
      atOnce -= 1;
    };
    await jobs.run('project', handler, 4);
    jobs.wake('E09000016');
    await eventually(() => runs === 1);
    for (let turn = 0; turn < 20; turn += 1) {
      jobs.wake('E09000016');
      await sleep(4);
    }
    await sleep(50);
    release();
    await eventually(() => runs === 2 && atOnce === 0);
    await sleep(150);
    expect([runs, most]).toEqual([2, 1]);
  });

  it('tell of a job that failed, and take the next one', async () => {
    const jobs = await open();
    let runs = 0;
    await jobs.run('project', () =>
      (runs += 1) === 1 ? Promise.reject(new Error('unfoldable')) : Promise.resolve(),
    );
    jobs.wake('E09000017');
    await eventually(() => errors.length === 1);
    jobs.wake('E09000017');
    await eventually(() => runs === 2);
    expect(errors).toEqual([new Error('unfoldable')]);
  });

  it('sweep every two seconds without being asked', async () => {
    const jobs = await open();
    let sweeps = 0;
    await jobs.run('sweep', () => Promise.resolve(void (sweeps += 1)));
    await eventually(() => sweeps >= 2);
    expect(sweeps).toBeGreaterThanOrEqual(2);
  }, 15_000);

  const delivery = (sequence: number): DeliveryJob => ({
    authority: 'E09000014',
    webhook: '0c7f6f3e-2d1d-4f0a-9d5b-6f1f0a7c1e11',
    sequence,
    round: 1,
  });

  it('deliver each of what was asked for once, however often it was asked, until it is delivered', async () => {
    const [web, worker] = await Promise.all([open(), open()]);
    web.deliver([delivery(1), delivery(2), delivery(1)]);
    web.deliver([delivery(2)]);
    const delivered: number[] = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await worker.run(
      'deliver',
      async ({ sequence }) => {
        delivered.push(sequence);
        await gate;
      },
      4,
    );
    await eventually(() => delivered.length === 2);
    web.deliver([delivery(1)]);
    await sleep(50);
    release();
    await sleep(100);
    expect(delivered.sort()).toEqual([1, 2]);
    web.deliver([delivery(1)]);
    await eventually(() => delivered.length === 3);
  });

  it('run a delivery again after as long as it says, and tell nobody that it failed', async () => {
    const jobs = await open();
    const waits = [60, 120];
    const ranAt: number[] = [];
    await jobs.run('deliver', () => {
      ranAt.push(performance.now());
      const wait = waits[ranAt.length - 1];
      return wait === undefined ? Promise.resolve() : Promise.reject(new RunAgain(wait));
    });
    jobs.deliver([delivery(3)]);
    await eventually(() => ranAt.length === 3);
    const [first = 0, second = 0, third = 0] = ranAt;
    expect(second - first).toBeGreaterThanOrEqual(55);
    expect(third - second).toBeGreaterThanOrEqual(115);
    expect(errors).toEqual([]);
  });

  it('finish what is running before they close', async () => {
    const jobs = await open();
    let finished = false;
    let began = false;
    await jobs.run('rebuild', async () => {
      began = true;
      await sleep(200);
      finished = true;
    });
    await jobs.rebuild('E09000014');
    await eventually(() => began);
    await jobs.close();
    opened.splice(0);
    expect(finished).toBe(true);
  });
});

describe('jobs whose database is gone', () => {
  it('do not disturb whoever wakes them', async () => {
    const told: unknown[] = [];
    const jobs = await openJobs({
      databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
      onError: (error) => told.push(error),
    });
    jobs.wake('E09000014');
    await eventually(() => told.length > 0);
    await expect(jobs.ready()).resolves.toBe(false);
    await jobs.close();
  });
});

describe('a Redis that cannot be used', () => {
  it('is refused at the start, with what to do', async () => {
    const opening = openJobs({
      databaseUrl: db.url,
      redisUrl: 'redis://127.0.0.1:1',
      onError: () => undefined,
    });
    await expect(opening).rejects.toThrow('The Redis at REDIS_URL does not answer: start it');
  });
});
