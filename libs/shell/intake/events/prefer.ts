/** RFC 7240: preferences are separated by commas, over several headers or in one; each may have parameters. */
const waitPattern = /^wait[ \t]*=[ \t]*"?(\d{1,6})"?[ \t]*(?:;|$)/i;

const longestWaitSeconds = 30;

/** The seconds a caller is willing to wait, at most 30; undefined where it does not say, or says it wrongly. */
export const waitOf = (prefer: string | readonly string[] | undefined): number | undefined => {
  if (prefer === undefined) return undefined;
  for (const preference of [prefer].flat().join(',').split(',')) {
    const seconds = Number(waitPattern.exec(preference.trim())?.[1] ?? 0);
    if (seconds > 0) return Math.min(seconds, longestWaitSeconds);
  }
  return undefined;
};
