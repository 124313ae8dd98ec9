import { z } from 'zod';
import type { JsonSchema } from '../../core/events/documents/json-schema.js';
import { openApiComponents } from '../../core/events/documents/open-api-components.js';
import { apiVersion } from './api-version.js';
import { type Answer, type Content, type Operation, referTo } from './operation.js';
import { problemKinds, type ProblemName } from './problem-kinds.js';
import type { Route } from './routes.js';

type Document = Readonly<Record<string, unknown>>;

const entriesTo = <Value, To>(
  object: Readonly<Record<string, Value>>,
  to: (value: Value, name: string) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, to(value, name)]));

const contentOf = (content: Content): Document => entriesTo(content, (schema) => ({ schema }));

const answerOf = ({ means, content }: Answer): Document => ({
  description: means,
  ...(content === undefined ? {} : { content: contentOf(content) }),
});

const usualProblems = ({ allows, body }: Operation): readonly ProblemName[] => [
  ...(allows === 'anyone' ? [] : (['unauthenticated', 'forbidden'] as const)),
  ...(body === undefined ? [] : (['bad-body', 'too-large', 'unsupported-media-type'] as const)),
  'internal',
  'unavailable',
];

/** Problems by status, since two kinds may share one. */
const problemsOf = (operation: Operation): Document => {
  const names = [...new Set([...(operation.problems ?? []), ...usualProblems(operation)])];
  const statuses = [...new Set(names.map((name) => problemKinds[name].status))];
  const titlesOf = (status: number): string =>
    names
      .filter((name) => problemKinds[name].status === status)
      .map((name) => `${problemKinds[name].title} (\`${name}\`).`)
      .join(' ');
  const content = { 'application/problem+json': { schema: referTo('Problem') } };
  return Object.fromEntries(statuses.map((status) => [status, { description: titlesOf(status), content }]));
};

const text: JsonSchema = { type: 'string' };

const queryParameters = (query: z.ZodObject): readonly Document[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', target: 'draft-2020-12' });
  return Object.entries(properties).map(([name, schema]) => {
    const { description = name, ...rest } = schema as JsonSchema & { readonly description?: string };
    return { name, in: 'query', description, required: required.includes(name), schema: rest };
  });
};

const parametersOf = ({ path = {}, query, headers = {} }: Operation): readonly Document[] => [
  ...Object.entries(path).map(([name, description]) => ({
    ...{ name, in: 'path', required: true, description, schema: text },
  })),
  ...(query === undefined ? [] : queryParameters(query)),
  ...Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    description,
    schema: text,
  })),
];

const operationOf = ({ method, pattern, operation }: Route): Document => {
  const { tag, summary, description, body, allows } = operation;
  const roles = allows === 'anyone' ? undefined : `Needs a client with the role ${allows.join(' or ')}.`;
  const words = [description, roles].filter((part) => part !== undefined).join('\n\n');
  return {
    operationId: `${method.toLowerCase()}${pattern.replace(/[^A-Za-z0-9]+(\w)?/g, (_, next = '') => String(next).toUpperCase())}`,
    tags: [tag],
    summary,
    ...(words === '' ? {} : { description: words }),
    parameters: parametersOf(operation),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: { ...entriesTo(operation.answers, answerOf), ...problemsOf(operation) },
    security: allows === 'anyone' ? [] : [{ token: [] }],
  };
};

export const openApiPath = (pattern: string): string => pattern.replace(/:(\w+)/g, '{$1}');

/** HEAD is answered wherever GET is, and is not worth an entry each. */
const pathsOf = (routes: readonly Route[]): Document => {
  const paths: Record<string, Record<string, Document>> = {};
  for (const route of routes.filter(({ method }) => method !== 'HEAD')) {
    (paths[openApiPath(route.pattern)] ??= {})[route.method.toLowerCase()] = operationOf(route);
  }
  return paths;
};

/** The OpenAPI 3.1 document of the routes that this process serves. */
export const openApiDocument = (routes: readonly Route[]): Document => ({
  openapi: '3.1.1',
  info: {
    title: 'CareTally',
    version: apiVersion,
    description: 'Events in, figures out. Every answer that is not 2xx is a problem document (RFC 9457).',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: pathsOf(routes),
  components: {
    ...openApiComponents(),
    securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'The token of a client.' } },
  },
});
