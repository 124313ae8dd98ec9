const longest = 300;
const halfCharacter = /[\ud800-\udfff]/gu;

/** An RFC 6901 pointer. Names come from the sender, so a very long one is cut. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, longest)
    .replace(halfCharacter, '');
