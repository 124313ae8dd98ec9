import { createHash, randomBytes } from 'node:crypto';

/** A secret of 32 random bytes; only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Plain SHA-256 is enough for a secret nobody chose: there is nothing to guess. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
