import { day } from '../kernel/day.js';
import { chanceFrom } from './chance.js';
import { clusters, schoolingOf, schoolOn, schoolsWithPoorHabits } from './schools.js';

const schools = clusters.flatMap((cluster) => cluster.schools);

describe('the schools', () => {
  it('are forty in five clusters, each with a URN of its own', () => {
    expect(clusters).toHaveLength(5);
    expect(new Set(schools.map(({ urn }) => urn)).size).toBe(40);
    expect(schools.filter(({ urn }) => !/^9\d{5}$/.test(urn))).toEqual([]);
  });

  it('sign slowly in one cluster and poorly in four schools of the others', () => {
    expect(schoolsWithPoorHabits.map(({ urn }) => urn)).toEqual(['900103', '900307', '900406', '900505']);
    const slow = clusters.filter(({ schools: [first] }) => (first?.habit.signedSoon ?? 1) < 0.5);
    expect(slow.map(({ cluster }) => cluster)).toEqual(['east']);
  });
});

describe('the schooling of a child', () => {
  const phasesOf = (born: string, ...dates: readonly string[]) => {
    const schooling = schoolingOf(day(born), [], chanceFrom(3));
    return dates.map((on) => schoolOn(schooling, day(on))?.phase);
  };

  it('goes from primary to secondary in the September at 11, and to college in the one at 16', () => {
    const dates = ['2023-08-31', '2023-09-01', '2028-08-31', '2028-09-01'];
    expect(phasesOf('2012-08-31', ...dates)).toEqual(['primary', 'secondary', 'secondary', 'college']);
  });

  it('begins a year later for whoever is born on 1 September', () => {
    expect(phasesOf('2012-09-01', '2024-08-31', '2024-09-01')).toEqual(['primary', 'secondary']);
  });

  it('has not begun at two', () => {
    expect(phasesOf('2022-05-01', '2025-04-30', '2025-05-01')).toEqual([undefined, 'primary']);
  });

  it('changes with some moves to another home and not with others', () => {
    const moves = Array.from({ length: 20 }, (_, place) =>
      day(`2018-${String((place % 12) + 1).padStart(2, '0')}-05`),
    );
    const changes = schoolingOf(day('2010-03-01'), moves, chanceFrom(3)).length - 3;
    expect(changes).toBeGreaterThan(2);
    expect(changes).toBeLessThan(12);
  });
});
