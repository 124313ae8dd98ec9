import { type bodyLimits } from '../../http/body-parsers.js';
import { json, objectOf, referTo, type Operation } from '../../http/operation.js';
import { searchQuery, searchSchemas } from './search-events.query.js';

const tag = 'Events in';

/** `POST /events` */
export const postEvents: Operation = {
  allows: ['post'],
  tag,
  summary: 'Takes events, one or a batch, and says of each whether it is recorded.',
  description:
    'CloudEvents 1.0.2 in structured, batched or binary mode. An answer of 2xx means that what it calls recorded is on ' +
    'disk. The same `source` and `id` with the same content is a duplicate, for ever. A batch has at most 1,000 events; ' +
    'good ones are recorded even where others are refused.',
  headers: {
    Prefer: '`wait=5` holds the answer until the figures count what was recorded, or 5 seconds; at most 30.',
  },
  body: {
    'application/cloudevents+json': referTo('Event'),
    'application/cloudevents-batch+json': referTo('EventBatch'),
    'application/json': {
      type: 'object',
      description: "Binary mode: the event's data alone, with its attributes as `ce-` headers.",
    },
  } satisfies Readonly<Record<keyof typeof bodyLimits, unknown>>,
  answers: {
    200: json('The event was recorded before.', referTo('EventAnswer')),
    201: json('The event is recorded.', referTo('EventAnswer')),
    207: json('What became of each event of a batch.', referTo('BatchAnswer')),
  },
  problems: ['malformed-event', 'conflicting-event', 'refused-event'],
};

/** `POST /events/search` */
export const searchEvents: Operation = {
  allows: ['operate', 'post'],
  tag,
  summary: 'The events that a source has recorded about some subjects.',
  description: 'For systems that compare what they know with what they have sent. In the order recorded.',
  query: searchQuery,
  body: { 'application/json': searchSchemas.body },
  answers: {
    200: json('The events.', objectOf({ items: { type: 'array', items: searchSchemas.event } })),
  },
  problems: ['bad-query', 'authority-needed'],
};
