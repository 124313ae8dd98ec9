import { day } from '../kernel/day.js';
import { chanceFrom, type Chance } from './chance.js';
import type { Happening } from './happening.js';
import { daysOf, inCare, lived } from './in-care.given.js';
import { pepsDuring } from './peps.js';
import { termsAround } from './school-years.js';
import { clusters, type School } from './schools.js';

const span = { seed: 1, from: day('2022-09-01'), to: day('2026-03-31'), lookedAfter: 90 };
const authority = { ...span, terms: termsAround(span) };
const life = lived('2012-05-01', ['2022-10-03', '2025-02-10']);

const named = (urn: string): School => {
  const found = clusters.flatMap(({ schools }) => schools).find((school) => school.urn === urn);
  if (!found) throw new Error(`no school ${urn}`);
  return found;
};

const pepsAt = (urn: string, chance: Chance, born = life): readonly Happening[] =>
  pepsDuring(
    {
      care: inCare(born, ['2022-10-03', 'U6']),
      schooling: [{ from: day('2015-09-01'), school: named(urn) }],
      authority,
    },
    chance,
  );

/** The terms of plans with an event of one type. */
const termsWith = (told: readonly Happening[], name: string): readonly string[] =>
  told.flatMap(({ type, data }) =>
    type === `caretally.${name}.v1` && 'pep' in data ? [data.pep.slice('initial-'.length, -11)] : [],
  );

describe('personal education plans', () => {
  const told = pepsAt('900205', chanceFrom(6));

  it('are a first one within days of the start and one a term from then on', () => {
    expect(daysOf(told, 'pep-initiated')[0]?.slice(0, 7)).toBe('2022-10');
    const kinds = told.flatMap(({ data }) => ('kind' in data && 'pep' in data ? [data.kind] : []));
    expect(kinds.filter((kind) => kind === 'initial')).toHaveLength(1);
    const terms = termsWith(told, 'pep-initiated');
    expect(new Set(terms).size).toBe(terms.length);
  });

  it('are held before they are handed in, and handed in before they are signed', () => {
    const dayOf = (pep: string, name: string): number =>
      told.find(({ type, data }) => type === `caretally.${name}.v1` && 'pep' in data && data.pep === pep)
        ?.day ?? Infinity;
    const peps = told.flatMap(({ type, data }) =>
      type === 'caretally.pep-signed-off.v1' && 'pep' in data ? [data.pep] : [],
    );
    expect(peps.length).toBeGreaterThan(3);
    const inOrder = peps.filter((pep) => {
      const steps = ['pep-initiated', 'pep-meeting-held', 'pep-submitted', 'pep-signed-off'].map((name) =>
        dayOf(pep, name),
      );
      return steps.every((on, place) => on >= (steps[place - 1] ?? on));
    });
    expect(inOrder).toEqual(peps);
  });

  it('are not owed before the term after the third birthday', () => {
    const young = lived('2021-04-20', ['2022-10-03', '2025-02-10']);
    const terms = termsWith(pepsAt('900101', chanceFrom(6), young), 'pep-initiated');
    expect(terms.filter((term) => term < '2024-autumn')).toEqual([]);
  });

  it('end with care', () => {
    expect(told.filter((each) => each.day >= day('2025-02-10'))).toEqual([]);
  });

  it('are signed in their term by most schools, and by few where that is the habit', () => {
    const shareSignedSoon = (urn: string): number => {
      const all = Array.from({ length: 40 }, (_, seed) => pepsAt(urn, chanceFrom(seed))).flat();
      const held = daysOf(all, 'pep-meeting-held').length;
      const signed = all.filter(({ type, data, day: on }) => {
        if (type !== 'caretally.pep-signed-off.v1' || !('pep' in data)) return false;
        const term = authority.terms.find((each) => data.pep.includes(each.term));
        return term !== undefined && on <= term.to;
      });
      return signed.length / held;
    };
    expect(shareSignedSoon('900101')).toBeGreaterThan(0.68);
    expect(shareSignedSoon('900406')).toBeLessThan(0.45);
  });
});
