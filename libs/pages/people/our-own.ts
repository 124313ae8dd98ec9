import { hrefs } from '../frame/hrefs.js';

const ours = 'http://ours.invalid';

/**
 * Only to a page of ours: an address that leads elsewhere is not followed. Read as a browser reads it, which takes `\` for
 * `/` and leaves tabs out, so that what looks like a path may name a host.
 */
export const ourOwn = (to: unknown): string => {
  if (typeof to !== 'string' || !to.startsWith('/') || !URL.canParse(to, ours)) return hrefs.home;
  const { origin, pathname, search } = new URL(to, ours);
  return origin === ours && !pathname.startsWith('//') ? `${pathname}${search}` : hrefs.home;
};
