/** How far the read models are. */
export interface Projected {
  /** The last position counted; 0 where nothing is. */
  position(authority: string): Promise<number>;
  /** Waits until a position is counted; false where that takes longer. */
  reached(authority: string, position: number, withinMs: number): Promise<boolean>;
}
