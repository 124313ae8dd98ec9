import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problemOfStatus } from './problem-of.js';
import { problemType } from './problem.js';
import { securityHeaders } from './security-headers.js';

const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** What cannot be read as HTTP has no request to answer to: the problem is written to the connection, which ends. */
export const answerClientError = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ''] ?? 400;
  const body = JSON.stringify(problemOfStatus(status).body);
  const headers = { ...securityHeaders, 'content-type': problemType, 'content-length': String(body.length) };
  const lines = Object.entries({ ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.end(`HTTP/1.1 ${String(status)} ${reasons[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
};

/** Node asks only about expectations other than `100-continue`, and would answer with an empty body. */
export const refuseExpectation = (_request: IncomingMessage, response: ServerResponse): void => {
  const { status, body } = problemOfStatus(417);
  response.writeHead(status, { ...securityHeaders, 'content-type': problemType });
  response.end(JSON.stringify(body));
};
