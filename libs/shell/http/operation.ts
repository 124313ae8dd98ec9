import { RouteConfig } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import type { JsonSchema } from '../../core/events/documents/json-schema.js';
import type { Role } from '../access/client.js';
import type { ProblemName } from './problem-kinds.js';

/** A body by media type. */
export type Content = Readonly<Record<string, JsonSchema>>;

export interface Answer {
  readonly means: string;
  readonly content?: Content;
}

/**
 * What a route is: who may call it, and its entry in the OpenAPI document. Whoever calls has one of the roles; for which
 * authority is for the controller to ask. A route without this does not start.
 */
export interface Operation {
  readonly allows: 'anyone' | readonly [Role, ...Role[]];
  /** The folder of the document it stands in. */
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Names of the path and what they are. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: z.ZodObject;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Content;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Kinds of problems of its own, beside those that every route has. */
  readonly problems?: readonly ProblemName[];
}

export interface OperationConfig {
  readonly operation: Operation;
}

/** Beside `@Get` and its like on a controller's method. */
export const Describes = (operation: Operation): MethodDecorator =>
  RouteConfig({ operation } satisfies OperationConfig);

/** One JSON answer. */
export const json = (means: string, schema: JsonSchema): Answer => ({
  means,
  content: { 'application/json': schema },
});

export const referTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

export const objectOf = (
  properties: Readonly<Record<string, JsonSchema>>,
  ...optional: string[]
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
