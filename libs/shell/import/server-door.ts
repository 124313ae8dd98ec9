import { setTimeout as pause } from 'node:timers/promises';

export interface ServerAddress {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  readonly token: string;
  /** The authority that is imported for. */
  readonly authority: string;
}

/** The server answered, but not with what was asked for. */
export class DoorClosed extends Error {}

/** Posting is idempotent, so what may have been lost on the way is sent again. */
const pausesMs = [200, 500, 1000, 2000, 4000] as const;

const isPassing = (status: number): boolean => status === 502 || status === 503 || status === 504;

const problemIn = async (response: Response): Promise<string> => {
  const text = await response.text();
  try {
    const problem = JSON.parse(text) as { readonly title?: string; readonly detail?: string };
    return problem.detail ?? problem.title ?? text.slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
};

/** Everything that an importer sends to a running server goes through here. */
export class ServerDoor {
  constructor(
    private readonly server: ServerAddress,
    private readonly pauses: readonly number[] = pausesMs,
  ) {}

  /** `path`, about the authority that is imported for. */
  about(path: string): string {
    return `${path}?authority=${encodeURIComponent(this.server.authority)}`;
  }

  async send(path: string, contentType: string, body: unknown): Promise<unknown> {
    const response = await this.#answerTo(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.server.token}`, 'content-type': contentType },
      body: JSON.stringify(body),
    });
    if (response.status === 204) return undefined;
    if (response.ok) return response.json();
    const problem = await problemIn(response);
    throw new DoorClosed(`${this.server.url}${path} answered ${response.status.toString()}: ${problem}`);
  }

  async #answerTo(path: string, request: RequestInit): Promise<Response> {
    for (const wait of this.pauses) {
      const response = await fetch(`${this.server.url}${path}`, request).catch(() => undefined);
      if (response !== undefined && !isPassing(response.status)) return response;
      await pause(wait);
    }
    return fetch(`${this.server.url}${path}`, request).catch((error: unknown) => {
      throw new DoorClosed(`${this.server.url} cannot be reached: is the server running? (${String(error)})`);
    });
  }
}
