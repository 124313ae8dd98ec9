import { indicators } from '../../core/indicators/indicators.generated.js';
import { families, foldOf, inFamily, rankIn, type Family } from './families.js';

const everyFamily: readonly Family[] = families;
const idsIn = (family: Family): readonly string[] => inFamily(family, indicators).map(({ id }) => id);

describe('families of indicators', () => {
  it('hold every indicator exactly once', () => {
    const held = indicators.map(({ id }) => [
      id,
      everyFamily.filter((family) => rankIn(family, id) !== undefined).length,
    ]);
    expect(held.filter(([, times]) => times !== 1)).toEqual([]);
  });

  it('name no beginning that no indicator has', () => {
    const named = everyFamily.flatMap(({ prefixes, folded = [] }) => [
      ...prefixes,
      ...folded.map(({ prefix }) => prefix),
    ]);
    expect(named.filter((prefix) => !indicators.some(({ id }) => id.startsWith(prefix)))).toEqual([]);
  });

  it('say what is looked at first before the rest', () => {
    const [lookedAfter, placements, missing] = everyFamily as [Family, Family, Family];
    expect(idsIn(lookedAfter).slice(0, 2)).toEqual(['cla-number-at-date', 'cla-rate-per-10k']);
    expect(idsIn(placements)[0]).toBe('cla-placements-3plus-12m-pct');
    expect(idsIn(missing)).toContain('cla-away-nights');
  });

  it('fold away and both together behind missing', () => {
    const missing = everyFamily.find(({ id }) => id === 'missing') as Family;
    expect(foldOf(missing, 'cla-missing-nights')).toBeUndefined();
    expect(foldOf(missing, 'cla-away-nights')).toBe('Away from placement without authorisation');
    expect(foldOf(missing, 'cla-missing-or-away-nights')).toBe('Missing or away, together');
  });
});
