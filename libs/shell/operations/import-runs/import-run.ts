import type { Steering } from '../../projection/steering.js';

/** Rows or events by what became of them. */
export interface ImportAccounts {
  readonly read: number;
  readonly recorded: number;
  /** There before. */
  readonly duplicates: number;
  readonly quarantined: number;
  /** Read, and nothing that is kept. */
  readonly notUsed: number;
}

/** What is imported, for people: the name of a folder, never a path, and nothing about a child. */
export interface ImportNamed {
  readonly name: string;
  readonly unit: 'rows' | 'events';
}

/** How far it is. `reading` counts bytes of its files, `recording` rows or events. */
export interface ImportTold extends ImportAccounts {
  readonly stage: 'reading' | 'recording';
  readonly done: number;
  readonly of: number;
}

export const importOutcomes = ['finished', 'cancelled', 'failed'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** One import, under way or past. */
export interface ImportRun extends ImportNamed, ImportTold {
  readonly run: number;
  readonly client: string;
  readonly begunBy: string;
  readonly beganAt: string;
  readonly toldAt: string;
  /** How fast it is, is measured from here. */
  readonly pacedFrom: string;
  readonly pacedDone: number;
  readonly asked: Steering;
  /** Who asked for a pause that holds, and when. */
  readonly pauseAskedBy: string | null;
  readonly pauseAskedAt: string | null;
  readonly cancelAskedBy: string | null;
  /** Nothing was heard of it for so long that its command has probably died. */
  readonly silent: boolean;
  readonly endedAt: string | null;
  readonly outcome: ImportOutcome | null;
}
