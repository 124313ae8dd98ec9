import { createLogger, type Logger } from '../platform/logger.js';
import { readSettings, type Settings } from '../platform/settings.js';
import { Started } from './started.js';

export interface Process {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly started: Started;
}

/** Longer than any request may take, and shorter than whoever runs us waits before killing. */
const mostStoppingMs = 25_000;
/** `npm` passes on a signal that the terminal has sent us already: so close together they are one. */
const oneSignalMs = 500;

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Resolves on the first signal; the second one ends the process at once. */
const firstSignal = (): Promise<void> =>
  new Promise((resolve) => {
    let first: number | undefined;
    const take = (): void => {
      const now = performance.now();
      if (first === undefined) {
        first = now;
        resolve();
      } else if (now - first > oneSignalMs) process.exit(130);
    };
    for (const signal of signals) process.on(signal, take);
  });

const stopInTime = async (started: Started, logger: Logger): Promise<void> => {
  const late = setTimeout(() => {
    logger.error('stopping took too long: whatever is left was cut off');
    process.exit(1);
  }, mostStoppingMs);
  await started.stop();
  clearTimeout(late);
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'it could not start');

/** Something nobody expected leaves a process in no state to go on in. */
const onFault = (logger: Logger, stop: () => Promise<void>): void => {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(event, (error: unknown) => {
      logger.error('the process has failed and stops', { error });
      void stop().finally(() => process.exit(1));
    });
  }
};

/** Starts a process, runs until it is told to stop, stops in order and ends. One clear line where it cannot start. */
export const runProcess = async (start: (process: Process) => Promise<void>): Promise<never> => {
  const stopped = firstSignal();
  try {
    const settings = readSettings(process.env);
    const logger = createLogger(settings.logLevel);
    const started = new Started(logger);
    onFault(logger, () => stopInTime(started, logger));
    try {
      await start({ settings, logger, started });
      await stopped;
    } finally {
      await stopInTime(started, logger);
    }
    process.exit(0);
  } catch (error) {
    process.stderr.write(`caretally: ${wordsOf(error)}\n`);
    process.exit(1);
  }
};
