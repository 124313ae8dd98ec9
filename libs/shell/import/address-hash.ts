import { createHmac } from 'node:crypto';

const characters = 22;

/** A postcode as a keyed hash: equal addresses of one authority are seen to be equal, and nothing more. */
export const addressHash =
  (key: string) =>
  (postcode: string): string =>
    createHmac('sha256', key).update(postcode).digest('base64url').slice(0, characters);
