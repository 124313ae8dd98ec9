import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventDoorOverHttp } from './event-door.http.js';
import { DoorClosed, ServerDoor } from './server-door.js';

interface Heard {
  readonly path: string | undefined;
  readonly type: string | undefined;
  readonly token: string | undefined;
  readonly body: unknown;
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const piece of request) text += String(piece);
  return JSON.parse(text);
};

/** A server that gives these answers, one after another. */
const serving = async (answers: readonly (readonly [status: number, body: unknown])[]) => {
  const heard: Heard[] = [];
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { 'content-type': type, authorization: token } = request.headers;
      const [status, answer] = answers[heard.length] ?? [500, {}];
      heard.push({ path: request.url, type, token, body });
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
  const door = new EventDoorOverHttp(new ServerDoor({ url, token: 't0ken', authority: 'E09000014' }, [1, 1]));
  return { heard, door, close: () => server.close() };
};

const event = {
  specversion: '1.0',
  source: 'urn:ssda903:E09000014',
  id: 'child/1/registered',
  type: 'caretally.child-registered.v1',
  subject: 'child/1',
  authority: 'E09000014',
  data: {},
} as const;

describe('the door of a running server', () => {
  it('posts a batch of CloudEvents and gives the answer of each', async () => {
    const items = [{ id: event.id, status: 'recorded', position: 1 }];
    const { door, heard, close } = await serving([[207, { items }]]);
    expect(await door.post([event])).toEqual(items);
    expect(heard).toEqual([
      { path: '/events', type: 'application/cloudevents-batch+json', token: 'Bearer t0ken', body: [event] },
    ]);
    close();
  });

  it('asks for what is known of some children of its authority', async () => {
    const known = { id: event.id, type: event.type, subject: event.subject, data: {} };
    const { door, heard, close } = await serving([[200, { items: [known] }]]);
    expect(await door.known(event.source, ['child/1'])).toEqual([known]);
    expect(heard).toMatchObject([
      { path: '/events/search?authority=E09000014', body: { source: event.source, subjects: ['child/1'] } },
    ]);
    close();
  });

  it('sends again what an unready server did not take, since a repeated event is recorded once', async () => {
    const { door, heard, close } = await serving([
      [503, {}],
      [207, { items: [] }],
    ]);
    await door.post([event]);
    expect(heard).toHaveLength(2);
    close();
  });

  it('gives the words of the server where it refuses the whole request', async () => {
    const { door, close } = await serving([
      [403, { title: 'Forbidden', detail: 'this client may not post for E09000014' }],
    ]);
    const posting = door.post([event]);
    await expect(posting).rejects.toThrow(DoorClosed);
    await expect(posting).rejects.toThrow('answered 403: this client may not post for E09000014');
    close();
  });

  it('says that nobody answers', async () => {
    const nowhere = { url: 'http://127.0.0.1:9', token: '', authority: 'E09000014' };
    const door = new EventDoorOverHttp(new ServerDoor(nowhere, [1]));
    await expect(door.post([event])).rejects.toThrow('cannot be reached');
  });
});
