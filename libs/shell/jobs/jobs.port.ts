/** One announcement on its way to one webhook. A round begins with each replay. */
export interface DeliveryJob {
  readonly authority: string;
  readonly webhook: string;
  readonly sequence: number;
  readonly round: number;
}

/** What each kind of job is about. Never more than codes and numbers: all of it can be made again from the database. */
export interface JobData {
  /** Bring the read models of an authority up to its log. */
  readonly project: { readonly authority: string };
  /** Make the read models of an authority anew. */
  readonly rebuild: { readonly authority: string };
  /** Find whatever a lost job left undone. */
  readonly sweep: Readonly<Record<string, never>>;
  /** Send one announcement to one webhook. */
  readonly deliver: DeliveryJob;
}

export const jobNames = [
  'project',
  'rebuild',
  'sweep',
  'deliver',
] as const satisfies readonly (keyof JobData)[];
export type JobName = (typeof jobNames)[number];

/** Thrown by a handler of `deliver` whose job is to run again after a while. Nothing is wrong with the job. */
export class RunAgain extends Error {
  constructor(readonly inMs: number) {
    super(`to run again in ${Math.round(inMs / 1_000)} s`);
  }
}

export interface Jobs {
  /** Says that an authority's log has grown. Returns at once and never throws: what gets lost, the sweep finds. */
  wake(authority: string): void;
  /** Asks for a rebuild, unless one is waiting already. */
  rebuild(authority: string): Promise<void>;
  /**
   * Asks for deliveries; those that are asked for already are not doubled. Returns at once and never throws: what gets
   * lost, the sweep finds.
   */
  deliver(deliveries: readonly DeliveryJob[]): void;
  /**
   * Runs jobs of one kind in this process. Jobs `project` and `rebuild` of one authority never run side by side; one
   * that is asked for meanwhile runs right after. Running `sweep` also schedules it: its handler does the work it finds
   * itself, for a job of a killed process holds its authority's place until it counts as stale.
   */
  run<Name extends JobName>(
    name: Name,
    handler: (data: JobData[Name]) => Promise<void>,
    concurrency?: number,
  ): Promise<void>;
  /** Whether the backend answers. */
  ready(): Promise<boolean>;
  /** Finishes the jobs that are running, then lets go of the backend. */
  close(): Promise<void>;
}
