/**
 * A Redis that throws keys away when it is full would throw jobs away, without a word. Says why it cannot be used, from
 * its `INFO memory`; hosted ones that do not tell their policy are taken.
 */
export const refusalOfEviction = (memory: string): string | undefined => {
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy === undefined || policy === 'noeviction') return undefined;
  return (
    `The Redis at REDIS_URL has maxmemory-policy ${policy}, under which it may drop waiting jobs: ` +
    'set it to noeviction, or unset REDIS_URL to keep jobs in PostgreSQL.'
  );
};
