import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import { parameters } from '../../http/query.js';

export const searchQuery = z.object({ authority: parameters.authority });

/** A URL would put the ids of children into logs, so the question is a body. */
export const searchBody = z.strictObject({
  source: z.string().min(1).max(500),
  subjects: z.array(z.string().min(1).max(120)).min(1).max(200),
});

export interface FoundEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly time?: string;
  readonly corrects?: string;
  readonly data: unknown;
  readonly position: number;
}

const text = { type: 'string' };

export const searchSchemas = {
  body: z.toJSONSchema(searchBody),
  event: {
    type: 'object',
    properties: {
      ...{ id: text, type: text, subject: text, time: text, corrects: text },
      data: { type: 'object' },
      position: { type: 'integer', minimum: 1 },
    },
    required: ['id', 'type', 'subject', 'data', 'position'],
  },
};

/** Every event of a source about, or naming, any of the subjects. */
export class SearchEvents extends Query<readonly FoundEvent[]> {
  constructor(
    readonly authority: string,
    readonly source: string,
    readonly subjects: readonly string[],
  ) {
    super();
  }
}
