import type { LoggerService } from '@nestjs/common';
import type { Logger } from '../platform/logger.js';

const words = (message: unknown): unknown =>
  message instanceof Error ? message : new Error(String(message));

/** What the framework has to say goes to our log, where it matters. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: () => undefined,
  debug: () => undefined,
  verbose: () => undefined,
  warn: (message: unknown) => {
    logger.warn('the web server warns', { error: words(message) });
  },
  error: (message: unknown) => {
    logger.error('the web server failed', { error: words(message) });
  },
  fatal: (message: unknown) => {
    logger.error('the web server failed', { error: words(message) });
  },
});
