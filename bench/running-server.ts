import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface RunningServer {
  readonly url: string;
  readonly token: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..');

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

const isReady = async (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** A built process (run `npm run build` first): `caretally` is all in one. */
export const startServer = async (
  environment: Readonly<Record<string, string>>,
  app: 'caretally' | 'intake' = 'caretally',
): Promise<RunningServer> => {
  const port = await freePort();
  const token = 'a-token-for-measuring-only';
  const child = spawn(process.execPath, [join(root, `dist/apps/${app}/main.js`)], {
    env: {
      ...process.env,
      CARETALLY_LOG: 'error',
      CARETALLY_TOKEN: token,
      PORT: String(port),
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null)
      throw new Error(`the server ended with ${child.exitCode} before it was ready`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { url, token, process: child, stop };
};

/** Rows counted by other definitions than the built ones the server would count again, while it is measured. */
export const serversDigest = async (): Promise<string> => {
  const built = (await import(join(root, 'dist/libs/shell/projection/definitions.js'))) as {
    readonly definitionsDigest: string;
  };
  return built.definitionsDigest;
};
