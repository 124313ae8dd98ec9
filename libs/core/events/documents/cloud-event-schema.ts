import type { EventDefinition, SubjectKind } from '../event-type.js';
import { subjectKinds } from '../event-type.js';
import { dataSchema, titleOf, type Dialect, type JsonSchema } from './json-schema.js';

type DescribedDefinition = Pick<EventDefinition, 'type' | 'subject' | 'means' | 'data' | 'example'>;

const exampleAuthority = 'E09000014';

const exampleSubjects: Readonly<Record<SubjectKind | 'any', string>> = {
  any: 'child/10432',
  child: 'child/10432',
  authority: `authority/${exampleAuthority}`,
  school: 'school/102146',
  worker: 'worker/SW123',
  'carer-household': 'carer-household/F77',
  provider: 'provider/PR4',
  queue: 'queue/pathway-plans',
};

/** A whole event of a type, as it would be posted. */
export const exampleEvent = ({ type, subject, example }: DescribedDefinition) => ({
  specversion: '1.0',
  source: 'https://case-system.example/live',
  id: '9d60',
  type,
  subject: exampleSubjects[subject],
  authority: exampleAuthority,
  data: example,
});

const attributes = ({ type, subject }: DescribedDefinition) => ({
  specversion: { type: 'string', const: '1.0' },
  id: {
    type: 'string',
    minLength: 1,
    maxLength: 200,
    description: 'With `source`, the idempotency key, for ever.',
  },
  source: {
    type: 'string',
    format: 'uri-reference',
    minLength: 1,
    maxLength: 500,
    description: 'Names the posting system.',
  },
  type: { type: 'string', const: type },
  subject: {
    type: 'string',
    maxLength: 120,
    pattern: `^(?:${subject === 'any' ? subjectKinds.join('|') : subject})/\\S`,
    description: 'What it happened to: `<kind>/<local id>`.',
  },
  authority: {
    type: 'string',
    pattern: '^[A-Z][0-9]{8}$',
    description: 'The nine-character code of the responsible authority.',
  },
  time: {
    type: 'string',
    format: 'date-time',
    description: 'When it happened, where that is known to the minute.',
  },
  recordedtime: { type: 'string', format: 'date-time', description: 'When the source wrote it down.' },
  corrects: {
    type: 'string',
    minLength: 1,
    maxLength: 200,
    description: 'The `id` of an earlier event of the same source that this one replaces from now on.',
  },
  datacontenttype: { type: 'string', description: 'application/json, which is also the default.' },
  dataschema: { type: 'string', format: 'uri' },
});

/** The schema of a whole event of a type: its CloudEvents envelope and its data. */
export const cloudEventSchema = (
  definition: DescribedDefinition,
  dialect: Dialect = 'draft-2020-12',
): JsonSchema => ({
  title: titleOf(definition),
  description: definition.means,
  type: 'object',
  properties: { ...attributes(definition), data: dataSchema(definition, dialect) },
  required: ['specversion', 'id', 'source', 'type', 'subject', 'authority', 'data'],
  additionalProperties: { type: ['string', 'integer', 'boolean'], description: 'Other attributes are kept.' },
  examples: [exampleEvent(definition)],
});
