import type { FastifyInstance, FastifyRequest } from 'fastify';
import { eventTypesTaken } from './problem-of.js';
import { Problem } from './problem.js';

const mebibyte = 1024 * 1024;

/** Longest bodies by content type. Each arrives as bytes: events are read by our own strict reader. */
export const bodyLimits = {
  'application/cloudevents+json': mebibyte,
  'application/cloudevents-batch+json': 16 * mebibyte,
  'application/json': mebibyte,
} as const;

export const takeBodiesAsBytes = (fastify: FastifyInstance): void => {
  fastify.removeAllContentTypeParsers();
  for (const [type, bodyLimit] of Object.entries(bodyLimits)) {
    fastify.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit }, (_request, body, done) => {
      done(null, body);
    });
  }
};

/** A few compressed bytes can stand for gigabytes. */
export const refuseCompressed = async ({ headers }: FastifyRequest): Promise<void> => {
  const coding = headers['content-encoding'];
  if (coding === undefined || coding.toLowerCase() === 'identity') return;
  throw new Problem(
    'unsupported-media-type',
    `compressed bodies are not taken: send ${eventTypesTaken} as it is`,
    {
      headers: { 'accept-encoding': 'identity' },
    },
  );
};
