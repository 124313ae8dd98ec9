/** What a rebuild came to. */
export interface Rebuilt {
  readonly authority: string;
  readonly generation: number;
  readonly position: number;
  readonly children: number;
  readonly events: number;
  /** Tables in which the new generation differs from the live one it replaced; not asked where the definitions changed. */
  readonly differs: readonly string[] | 'definitions-changed' | 'nothing-before';
}
