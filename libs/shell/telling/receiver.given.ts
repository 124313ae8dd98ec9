import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks on loopback. It answers 204 unless it is told otherwise. */
export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  answer: (response: ServerResponse, received: Received) => void;
}

export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): Receiver['answer'] =>
  (response) => {
    response.writeHead(status, headers).end();
  };

/** For the specs of a file. Each spec begins with nothing received and everything taken. */
export const withReceiver = (host = '127.0.0.1'): Receiver => {
  const received: Received[] = [];
  const receiver = { url: '', port: 0, received, answer: answering(204) };
  let server: Server | undefined;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes: Buffer) => void (body += bytes.toString()));
      request.on('end', () => {
        const one = { path: request.url ?? '', headers: request.headers, body };
        received.push(one);
        receiver.answer(response, one);
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, host, resolve));
    receiver.port = (server.address() as AddressInfo).port;
    receiver.url = `http://${host}:${receiver.port}/caretally`;
  });
  beforeEach(() => {
    received.length = 0;
    receiver.answer = answering(204);
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return receiver;
};
