import { readFileSync } from 'node:fs';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { apiVersion } from '../http/api-version.js';
import { withIntakeServer, type Json } from './intake-server.given.js';

const db = withDatabase();
const intake = withIntakeServer(db);
const { call } = intake;

const references = (document: unknown): string[] => {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([name, value]) =>
    name === '$ref' && typeof value === 'string' ? [value] : references(value),
  );
};

const isThere = (document: Json, [step, ...rest]: readonly string[]): boolean =>
  step === undefined || (Object.hasOwn(document, step) && isThere(document[step] as Json, rest));

const resolves = (document: Json, reference: string): boolean =>
  isThere(document, reference.slice(2).split('/'));

describe('the documents', () => {
  it('describe every route and nothing else', async () => {
    const { body } = await call('/openapi.json');
    const described = Object.entries(body['paths']).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual([
      'DELETE /clients/{id}',
      'GET /asyncapi.json',
      'GET /clients',
      'GET /livez',
      'GET /openapi.json',
      'GET /position',
      'GET /problems',
      'GET /problems/{name}',
      'GET /quarantine',
      'GET /quarantine/{id}',
      'GET /readyz',
      'GET /schemas',
      'GET /schemas/{type}',
      'POST /clients',
      'POST /events',
      'POST /events/search',
      'POST /quarantine/replay',
      'POST /quarantine/{id}/discard',
      'POST /quarantine/{id}/replay',
    ]);
    expect(intake.server.routes.all.filter(({ method }) => method !== 'HEAD')).toHaveLength(described.length);
  });

  it('name every part of a path, give each route an id of its own, and refer to what is there', async () => {
    const { body } = await call('/openapi.json');
    const operations = Object.entries(body['paths']).flatMap(([path, methods]) =>
      Object.values(methods as object).map((operation) => ({ path, operation })),
    );
    for (const { path, operation } of operations) {
      const named = operation.parameters
        .filter((each: Json) => each.in === 'path')
        .map((each: Json) => `{${each.name}}`);
      expect([path, path.match(/\{\w+\}/g) ?? []]).toEqual([path, named]);
    }
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(references(body).filter((reference) => !resolves(body, reference))).toEqual([]);
    expect(JSON.stringify(body)).not.toContain('"nullable"');
  });

  it('have the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(apiVersion).toBe(version);
  });

  it('give the schema of each type of event, to anyone', async () => {
    const { body } = await call('/schemas');
    expect(body['items'].length).toBeGreaterThan(5);
    const { schema } = body['items'][0];
    const answered = await call(schema);
    expect(answered.headers.get('content-type')).toContain('application/schema+json');
    expect(answered.body['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect((await call('/schemas/caretally.none.v1')).status).toBe(404);
    expect((await call('/asyncapi.json')).body['asyncapi']).toBe('3.0.0');
  });
});
