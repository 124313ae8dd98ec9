import { Controller, Get, Header, Param } from '@nestjs/common';
import { asyncApiDocument } from '../../../core/events/documents/async-api.js';
import { jsonSchemaOf, schemaPathOf, titleOf } from '../../../core/events/documents/json-schema.js';
import { eventDefinitions } from '../../../core/events/vocabulary.generated.js';
import { apiVersion } from '../../http/api-version.js';
import { Describes, json, objectOf } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';

const tag = 'Documents';
const text = { type: 'string' };
const entry = objectOf({ type: text, title: text, means: text, subject: text, schema: text });

/** The same for everyone until the next version: only this may be kept by a cache. */
const cacheable = 'public, max-age=300';

@Controller()
export class VocabularyController {
  #asyncApi: ReturnType<typeof asyncApiDocument> | undefined;

  @Get('schemas')
  @Header('cache-control', cacheable)
  @Describes({
    allows: 'anyone',
    tag,
    summary: 'Every type of event that is taken.',
    answers: { 200: json('The types.', objectOf({ items: { type: 'array', items: entry } })) },
  })
  all() {
    const items = eventDefinitions.map((definition) => {
      const { type, means, subject } = definition;
      return { type, title: titleOf(definition), means, subject, schema: schemaPathOf(definition) };
    });
    return { items };
  }

  @Get('schemas/:type')
  @Header('cache-control', cacheable)
  @Describes({
    allows: 'anyone',
    tag,
    summary: "The JSON Schema of a type of event's data.",
    path: { type: 'Such as `caretally.placement-changed.v1`.' },
    answers: { 200: { means: 'The schema.', content: { 'application/schema+json': { type: 'object' } } } },
    problems: ['not-found'],
  })
  @Header('content-type', 'application/schema+json; charset=utf-8')
  schema(@Param('type') type: string) {
    const definition = eventDefinitions.find((each) => each.type === type);
    if (definition === undefined)
      throw new Problem('not-found', 'there is no such type of event: see /schemas');
    return jsonSchemaOf(definition);
  }

  @Get('asyncapi.json')
  @Header('cache-control', cacheable)
  @Describes({
    allows: 'anyone',
    tag,
    summary: 'Every type of event as a message, in AsyncAPI 3.0.',
    answers: { 200: json('The document.', { type: 'object' }) },
  })
  asyncApi() {
    return (this.#asyncApi ??= asyncApiDocument({ title: 'CareTally events', version: apiVersion }));
  }
}
