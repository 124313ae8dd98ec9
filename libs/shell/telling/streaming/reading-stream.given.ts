import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

/** One event of a stream as it was sent; a comment or a bare place has no data. */
export interface SentEvent {
  readonly id?: string;
  readonly event?: string;
  readonly data?: unknown;
  readonly comment?: string;
}

export interface ReadStream {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The next event with data; undefined where the stream has ended. */
  next(): Promise<SentEvent | undefined>;
  /** The next thing sent, whatever it is. */
  nextOfAll(): Promise<SentEvent | undefined>;
  close(): void;
}

const fieldsOf = (block: string): SentEvent => {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name = '', value = ''] = /^([^:]*): ?(.*)$/.exec(line) ?? [];
    fields.set(name === '' ? 'comment' : name, value);
  }
  const { data, ...rest } = Object.fromEntries(fields);
  return { ...rest, ...(data === undefined ? {} : { data: JSON.parse(data) as unknown }) };
};

const get = (url: string, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    http.get(url, { headers, agent: false }, resolve).once('error', reject);
  });

/** Opens a stream on a connection of its own, as a browser would. */
export const openStream = async (
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ReadStream> => {
  const response = await get(url, { authorization: 'Bearer reader-token', ...headers });
  // Whoever hangs up cuts the answer off, and knows it.
  response.setEncoding('utf8').on('error', () => undefined);
  const chunks = response.iterator({ destroyOnReturn: false });
  let text = '';
  const nextOfAll = async (): Promise<SentEvent | undefined> => {
    while (!text.includes('\n\n')) {
      const chunk = await chunks.next();
      if (chunk.done === true) return undefined;
      text += chunk.value as string;
    }
    const end = text.indexOf('\n\n');
    const block = text.slice(0, end);
    text = text.slice(end + 2);
    return fieldsOf(block);
  };
  const next = async (): Promise<SentEvent | undefined> => {
    let sent = await nextOfAll();
    while (sent !== undefined && sent.data === undefined) sent = await nextOfAll();
    return sent;
  };
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    next,
    nextOfAll,
    close: () => {
      response.destroy();
    },
  };
};
