import { z } from 'zod';
import type { EventDefinition } from '../event-type.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** OpenAPI 3.1 speaks 2020-12; every AsyncAPI 3.0 tool reads draft 7. */
export type Dialect = 'draft-2020-12' | 'draft-7';

/** `caretally.child-registered.v1` as a title: Child registered. */
export const titleOf = ({ type }: Pick<EventDefinition, 'type'>): string => {
  const name = (type.split('.')[1] ?? type).replaceAll('-', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

export const schemaPathOf = ({ type }: Pick<EventDefinition, 'type'>): string => `/schemas/${type}`;

type DescribedDefinition = Pick<EventDefinition, 'type' | 'subject' | 'means' | 'data' | 'example'>;

/** The schema of an event's data alone, to stand inside another document. */
export const dataSchema = (
  { data }: Pick<EventDefinition, 'data'>,
  dialect: Dialect = 'draft-2020-12',
): JsonSchema => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(data, { target: dialect, io: 'input' });
  return schema;
};

/** The schema of an event's data as a document of its own, served under `/schemas/<type>`. */
export const jsonSchemaOf = (definition: DescribedDefinition): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: schemaPathOf(definition),
  title: titleOf(definition),
  description: definition.means,
  ...dataSchema(definition),
  examples: [definition.example],
});
