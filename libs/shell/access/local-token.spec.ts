import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localToken } from './local-token.js';

describe('the local token', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'caretally-token-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once, and readable by its user only', async () => {
    const token = await localToken(folder);
    expect(token).toMatch(/^[\w-]{43}$/);
    await expect(localToken(folder)).resolves.toBe(token);
    expect((await stat(join(folder, 'token'))).mode & 0o777).toBe(0o600);
  });

  it('is the one given, where one is', async () => {
    await expect(localToken(folder, 'fixed-by-the-environment')).resolves.toBe('fixed-by-the-environment');
  });
});
