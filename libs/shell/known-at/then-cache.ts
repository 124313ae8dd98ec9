import type { Tallies } from '../../core/counting/tallies.js';
import type { SettingCache } from '../projection/setting-cache.js';
import { figuresWanted, type FoldedPerson } from './folded-person.js';
import { Then } from './known-then.js';
import { RecentThens } from './recent-thens.js';

/** Enough to count; evidence is folded again for the few who are shown. */
const withoutEvidence = ({ tallies }: FoldedPerson): Tallies => ({
  ...tallies,
  items: tallies.items.map((item) => ({ ...item, because: [] })),
});

/** Children as counted at positions looked back at lately: a whole scorecard as known then folds each child once. */
export class ThenCache {
  readonly #recent = new RecentThens<Tallies>();

  constructor(readonly settings: SettingCache) {}

  at(authority: string, position: number): Then<Tallies> {
    return this.#recent.at(
      `${authority} ${String(position)}`,
      () => new Then(authority, position, this.settings, withoutEvidence, figuresWanted),
    );
  }
}
