import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isUtf8, readContentType } from '../../core/events/reading/content-type.js';
import { pointerTo } from '../../core/events/reading/pointer.js';
import { readStrictJson } from '../../core/events/reading/strict-json.js';
import { decodeUtf8 } from '../../core/events/reading/utf8.js';
import { Problem } from './problem.js';

/** The body as it arrived; empty where there was none. */
export const bytesOf = ({ body }: FastifyRequest): Uint8Array =>
  body instanceof Uint8Array ? body : new Uint8Array();

const unusable = (errors: readonly { readonly pointer: string; readonly detail: string }[]): Problem =>
  new Problem('bad-body', 'the body is not what is expected here: see errors', { members: { errors } });

const assertJson = (header: string | undefined): void => {
  const type = readContentType(header ?? '');
  if (type?.mediaType === 'application/json' && isUtf8(type)) return;
  throw new Problem('unsupported-media-type', 'expected application/json in UTF-8');
};

/** The body of a command, read as strictly as an event. */
export const readBody = <Schema extends z.ZodType>(
  request: FastifyRequest,
  schema: Schema,
): z.output<Schema> => {
  assertJson(request.headers['content-type']);
  const text = decodeUtf8(bytesOf(request));
  if (text === undefined) throw unusable([{ pointer: '', detail: 'is not UTF-8' }]);
  const json = readStrictJson(text);
  if (!json.ok) throw unusable([{ pointer: json.pointer, detail: json.detail }]);
  const read = schema.safeParse(json.value);
  if (read.success) return read.data;
  throw unusable(
    read.error.issues.map(({ path, message }) => ({ pointer: pointerTo(path), detail: message })),
  );
};
