import type { RowCounts } from './row-accounts.js';

/** What people ask of an import on the page Imports. */
export type Asked = 'go-on' | 'pause' | 'cancel';

/** What is imported, for people: the name of a folder, never a path, and nothing about a child. */
export interface ImportNamed {
  readonly name: string;
  readonly unit: 'rows' | 'events';
}

/** How far it is. */
export interface ImportStage {
  /** `reading` counts bytes of the files, `recording` rows or events. */
  readonly stage: 'reading' | 'recording';
  readonly done: number;
  readonly of: number;
}

/** Whoever shows people how far an import is, and passes on what they ask of it. */
export interface ImportFollower {
  /** Gives the number under which more is told. */
  begin(named: ImportNamed): Promise<number>;
  tell(run: number, told: ImportStage & RowCounts): Promise<Asked>;
  end(run: number, outcome: 'finished' | 'cancelled' | 'failed', accounts: RowCounts): Promise<void>;
}
