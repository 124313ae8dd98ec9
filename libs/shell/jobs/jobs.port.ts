/** What each kind of job is about. Never more than an authority's code: all of it can be made again from the log. */
export interface JobData {
  /** Bring the read models of an authority up to its log. */
  readonly project: { readonly authority: string };
  /** Make the read models of an authority anew. */
  readonly rebuild: { readonly authority: string };
  /** Find whatever a lost job left undone. */
  readonly sweep: Readonly<Record<string, never>>;
}

export const jobNames = ['project', 'rebuild', 'sweep'] as const satisfies readonly (keyof JobData)[];
export type JobName = (typeof jobNames)[number];

export interface Jobs {
  /** Says that an authority's log has grown. Returns at once and never throws: what gets lost, the sweep finds. */
  wake(authority: string): void;
  /** Asks for a rebuild, unless one is waiting already. */
  rebuild(authority: string): Promise<void>;
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
