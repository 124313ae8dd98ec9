import type { Database } from '../platform/database.js';
import { pendingMigrations } from '../platform/migrate.js';

/** One thing that has to be in order before this process is sent work. */
export interface Probe {
  readonly name: string;
  /** Undefined where it is in order; else what is wrong, in words fit for anyone. May throw, and may not answer. */
  check(): Promise<string | undefined>;
}

export const databaseProbes = ({ pool }: Database): readonly Probe[] => [
  {
    name: 'database',
    check: async () => {
      await pool.query('select');
      return undefined;
    },
  },
  {
    name: 'migrations',
    check: async () => {
      const { length } = await pendingMigrations(pool);
      return length === 0
        ? undefined
        : `${length} migration(s) of this version have not run: run caretally migrate`;
    },
  },
];

/** The outcome of a probe that was given its time: `ok`, or what is wrong. */
const answerOf = async (probe: Probe, withinMs: number): Promise<string> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, withinMs, 'does not answer in time');
  });
  try {
    const found = probe.check().then(
      (wrong) => wrong ?? 'ok',
      () => 'does not answer',
    );
    return await Promise.race([found, late]);
  } finally {
    clearTimeout(timer);
  }
};

export type Checks = Readonly<Record<string, string>>;

const withinMs = 2_000;
/** Anyone may ask, as often as they like: the database is not asked each time. */
const holdsForMs = 500;

export class Readiness {
  #checks: Promise<Checks> | undefined;
  #askedAt = 0;
  #stopping = false;

  constructor(private readonly probes: readonly Probe[]) {}

  /** From now on not ready: whoever sends work here sends it elsewhere. */
  stop(): void {
    this.#stopping = true;
  }

  async checks(): Promise<Checks> {
    if (this.#stopping) return { server: 'is stopping' };
    const now = performance.now();
    if (this.#checks === undefined || now - this.#askedAt > holdsForMs) {
      this.#askedAt = now;
      this.#checks = this.#ask();
    }
    return this.#checks;
  }

  async #ask(): Promise<Checks> {
    const answers = await Promise.all(
      this.probes.map(async (probe) => [probe.name, await answerOf(probe, withinMs)] as const),
    );
    return Object.fromEntries(answers);
  }
}
