/** How a promise stands, in words. */
export const promiseStates = {
  open: 'open',
  past: 'its day has passed',
  kept: 'kept',
  'not-kept': 'not kept',
} as const;
