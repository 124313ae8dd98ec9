/**
 * States of a database that are not the sender's fault and pass: lost connections (08), too few resources, such as a
 * full disk (53), a server that stops or starts (57P), its own input and output (58), deadlocks and rollbacks (40),
 * locks not given in time (55P03), statements stopped (57014), a server that only reads (25006), transactions cut (25P03),
 * and a database that does not let us in (28) or is being restored (3D).
 */
const passingState = /^(08|40|53|57|58|28|3D|55P03|25006|25P03)/;

const networkCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** The driver's own words, where it gives no code. */
const driverWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether an error says that the database cannot serve now, rather than that something is wrong with the request. */
export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (code === '') return driverWords.test(error.message);
  return networkCodes.has(code) || (code.length === 5 && passingState.test(code));
};
