import { problemKinds, problemPath, type ProblemName } from './problem-kinds.js';

type Members = Readonly<Record<string, unknown>>;

interface ProblemOptions {
  /** More members of the document: `errors`, `position` and the like. */
  readonly members?: Members;
  readonly headers?: Readonly<Record<string, string>>;
  /** What went wrong inside: for the log, never for the answer. */
  readonly cause?: unknown;
}

/** Thrown at the edge to answer with a problem document (RFC 9457). Nothing below the edge knows of it. */
export class Problem extends Error {
  readonly kind: ProblemName;
  readonly members: Members;
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemName, detail: string, { members = {}, headers = {}, cause }: ProblemOptions = {}) {
    super(detail, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.members = members;
    this.headers = headers;
  }

  get status(): number {
    return problemKinds[this.kind].status;
  }

  /** The document itself. */
  get body(): Members {
    const { title, status } = problemKinds[this.kind];
    return { type: problemPath(this.kind), title, status, detail: this.message, ...this.members };
  }
}

export const problemType = 'application/problem+json; charset=utf-8';
