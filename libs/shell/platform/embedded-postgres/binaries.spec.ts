import { mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from './binaries.js';

it('links the libraries that a skipped install script has left unlinked', async () => {
  const native = join(await mkdtemp(join(tmpdir(), 'caretally-native-')), 'native');
  await mkdir(join(native, 'lib'), { recursive: true });
  await writeFile(join(native, 'lib', 'libpq.so.5.18'), '');
  await writeFile(
    join(native, 'pg-symlinks.json'),
    '[{ "source": "native/lib/libpq.so.5.18", "target": "native/lib/libpq.so.5" }]',
  );
  await findBinaries(native);
  await findBinaries(native);
  await expect(readlink(join(native, 'lib', 'libpq.so.5'))).resolves.toBe('libpq.so.5.18');
  await rm(join(native, '..'), { recursive: true });
});
