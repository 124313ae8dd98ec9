/** Every kind of answer that is not a success. Names are for ever: programs tell kinds apart by them. */
export const problemKinds = {
  'bad-request': {
    status: 400,
    title: 'The request cannot be read',
    means: 'It is not HTTP as this server reads it: correct the program that sends it.',
  },
  'bad-url': {
    status: 400,
    title: 'The address cannot be read',
    means: 'Its percent-encoding is broken: encode each part of the path and the query as UTF-8.',
  },
  'bad-query': {
    status: 400,
    title: 'A query parameter cannot be used',
    means:
      '`detail` names the parameter, what was found and what was expected. /openapi.json lists them all.',
  },
  'bad-body': {
    status: 400,
    title: 'The body cannot be used',
    means: 'It is not JSON, or not of the shape expected: `errors` points at each place.',
  },
  'malformed-event': {
    status: 400,
    title: 'Not a CloudEvent',
    means: 'The body is no CloudEvent 1.0 in JSON: `errors` points at each place. Nothing of it was kept.',
  },
  'authority-needed': {
    status: 400,
    title: 'Which authority is not clear',
    means: 'More than one is possible, or none: name one with the query parameter `authority`.',
  },
  unauthenticated: {
    status: 401,
    title: 'No valid token',
    means: 'Send `Authorization: Bearer <token>` with a token that was issued here and not revoked.',
  },
  forbidden: {
    status: 403,
    title: 'Not allowed with this token',
    means: 'The client may not do this, or not for this authority or source: ask whoever issued its token.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such thing',
    means: 'Nothing is under this address, or nothing that this token may know of.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take this method',
    means: 'The header `Allow` lists the methods it takes.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    means: 'It has to be complete within 30 seconds: send smaller batches.',
  },
  'conflicting-event': {
    status: 409,
    title: 'The id belongs to another event',
    means:
      'An event of this source and id is recorded with other content. The first one stands; the second is in ' +
      'quarantine. To replace an event, send a new id and name the old one in `corrects`.',
  },
  'already-settled': {
    status: 409,
    title: 'Settled before',
    means: 'The event has been replayed or discarded already, and that stands.',
  },
  'meeting-not-open': {
    status: 409,
    title: 'The meeting is not open',
    means:
      'It was closed, so that nothing more is said at it, or one about a later day has been held: `detail` says which.',
  },
  'too-large': {
    status: 413,
    title: 'Too large',
    means:
      'One event or command has at most 1 MiB; a batch has at most 16 MiB and 1,000 events. Send several.',
  },
  'url-too-long': {
    status: 414,
    title: 'The address is too long',
    means: 'A part of the path is longer than any that exists here.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Not a type of content that is taken here',
    means: 'See `detail` for the types that are; compressed bodies are not.',
  },
  'expectation-failed': {
    status: 417,
    title: 'The expectation cannot be met',
    means: 'The only expectation known is `100-continue`: leave the header `Expect` out.',
  },
  'refused-event': {
    status: 422,
    title: 'The event is understood and refused',
    means:
      '`errors` points at each reason. The event is kept in quarantine, unless `detail` says otherwise, and can ' +
      'be replayed once the reason is gone.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    means: 'All headers together have at most 16 KiB.',
  },
  internal: {
    status: 500,
    title: 'A fault of the server',
    means:
      'It is in the log under `instance`. The request may be sent again: what is recorded is never doubled.',
  },
  unavailable: {
    status: 503,
    title: 'Not available at the moment',
    means: 'The database cannot be reached or cannot write. Nothing was acknowledged: send it again later.',
  },
  'not-ready': {
    status: 503,
    title: 'Not ready for work',
    means: '`checks` says what is not in order yet, or no more.',
  },
} as const satisfies Readonly<
  Record<string, { readonly status: number; readonly title: string; readonly means: string }>
>;

export type ProblemName = keyof typeof problemKinds;

export const problemNames = Object.keys(problemKinds) as readonly ProblemName[];

/** Stable, and answered: each leads to a page that says what the kind means. */
export const problemPath = (name: ProblemName): string => `/problems/${name}`;
