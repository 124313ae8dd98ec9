import { addDays, day, isoDate } from '../../core/kernel/day.js';
import type { Chance, Weighted } from '../../core/demonstration/chance.js';

const even = <T>(...choices: readonly T[]): Weighted<T> => choices.map((choice) => [choice, 1] as const);

const terms = ['2023-spring', '2023-autumn', '2024-spring'] as const;
const begins = { '2023-spring': '2023-01-04', '2023-autumn': '2023-09-04', '2024-spring': '2024-01-08' };

const settings: Weighted<(chance: Chance) => readonly [string, object]> = even<
  (chance: Chance) => readonly [string, object]
>(
  (chance) => {
    const term = chance.among(even(...terms));
    const from = addDays(day(begins[term]), chance.whole(-7, 7));
    const to = addDays(from, chance.whole(60, 110));
    return ['term-dates-published', { term, from: isoDate(from), to: isoDate(to), closures: [] }];
  },
  (chance) => {
    const extra = isoDate(addDays(day('2023-01-02'), chance.whole(0, 360)));
    const usual = ['2023-01-02', '2023-04-07', '2023-12-25'].filter((on) => on !== extra);
    const holidays = [...usual, extra]
      .filter((on) => on.startsWith('2023'))
      .map((on) => ({ on, name: 'Holiday' }));
    return [
      'bank-holidays-published',
      { year: 2023, holidays, publishedOn: `2023-0${String(chance.whole(1, 9))}-01` },
    ];
  },
  (chance) => {
    const [policy, value] = chance.among(
      even<readonly [string, unknown]>(
        ['first-pep-counts-in', 'school-days'],
        ['first-pep-days', 15],
        ['return-interview-after-away', true],
        ['return-interview-hours', 48],
        ['frequently-missing-starts', 2],
        ['pep-signed-off-by', 'school'],
      ),
    );
    return ['policy-set', { policy, value, from: isoDate(addDays(day('2023-01-01'), chance.whole(0, 700))) }];
  },
);

/** Something that holds for the whole authority, as published now and then. */
export const settingChange = (authority: string, chance: Chance, id: string): object => {
  const [type, data] = chance.among(settings)(chance);
  return {
    ...{ specversion: '1.0', source: 'urn:setting', id, authority },
    type: `caretally.${type}.v1`,
    subject: `authority/${authority}`,
    data,
  };
};

/** Events with a change of the setting after every so many. */
export const amongSettingChanges = (
  authority: string,
  chance: Chance,
  events: readonly object[],
  every: number,
): readonly object[] =>
  events.flatMap((event, index) =>
    index % every === every - 1
      ? [event, settingChange(authority, chance, `setting ${String(index)}`)]
      : [event],
  );
