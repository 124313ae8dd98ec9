import { HttpException } from '@nestjs/common';
import { problemKinds, problemNames, type ProblemName } from './problem-kinds.js';
import { Problem } from './problem.js';
import { isUnavailable } from './unavailable.js';

export const eventTypesTaken =
  'application/cloudevents+json, application/cloudevents-batch+json, or application/json';

const retryAfterSeconds = '5';

export const unavailable = (cause?: unknown): Problem =>
  new Problem('unavailable', 'the database cannot be used at the moment: send the request again later', {
    headers: { 'retry-after': retryAfterSeconds },
    cause,
  });

/** The server's libraries refuse some requests themselves; their words are not repeated, since they quote the request. */
const detailOf: Partial<Readonly<Record<ProblemName, string>>> = {
  'bad-request': 'the request is broken: its body may be shorter or longer than its content-length says',
  'not-found': 'there is nothing under this address',
  'too-large': 'the body is larger than is taken here',
  'unsupported-media-type': `expected ${eventTypesTaken}, not compressed`,
};

export const problemOfStatus = (status: number): Problem => {
  const name = problemNames.find((each) => problemKinds[each].status === status) ?? 'bad-request';
  return new Problem(name, detailOf[name] ?? problemKinds[name].means);
};

/** The problem document for whatever was thrown. What nobody expected is a fault of ours and says nothing of itself. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (isUnavailable(error)) return unavailable(error);
  if (error instanceof HttpException && error.getStatus() < 500) return problemOfStatus(error.getStatus());
  return new Problem('internal', 'the request could not be served', { cause: error });
};
