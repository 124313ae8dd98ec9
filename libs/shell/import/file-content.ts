import type { ModuleName } from '../../core/ssda903/modules.js';
import type { Finding, ReturnRow } from '../../core/ssda903/return-row.js';

/** What a file gives, in order: which module it holds, rows of it, findings about the file itself, rows that belong to no module. */
export type FileContent =
  | { readonly is: 'module'; readonly module: ModuleName }
  | { readonly is: 'row'; readonly row: ReturnRow }
  | { readonly is: 'finding'; readonly finding: Finding }
  | { readonly is: 'foreign-row' };

export const aModule = (module: ModuleName): FileContent => ({ is: 'module', module });

export const aRow = (row: ReturnRow): FileContent => ({ is: 'row', row });

export const aFinding = (file: string, line: number, detail: string, field?: string): FileContent => ({
  is: 'finding',
  finding: { file, line, ...(field === undefined ? {} : { field }), detail },
});

export const aForeignRow: FileContent = { is: 'foreign-row' };
