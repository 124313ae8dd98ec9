import { ForwardOnly } from './forward-only.js';
import { ownersFunction } from './row-security.js';

const tables = ['standing', 'dimension', 'item', 'queue_entry', 'day_count'] as const;

/** Tables that have grown many times over within a minute are analysed by whoever filled them: autovacuum comes later. */
export class AnalyseTallies1700000000450 extends ForwardOnly {
  readonly name = 'AnalyseTallies1700000000450';

  protected readonly statements = [
    ...ownersFunction(
      'tallies.analyse()',
      'void',
      `analyze ${tables.map((table) => `tallies.${table}`).join(', ')}`,
    ),
  ];
}
