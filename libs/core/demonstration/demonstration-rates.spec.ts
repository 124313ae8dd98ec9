import { addMonths, ageOn, day, type Day } from '../kernel/day.js';
import type { CloudEventJson } from './cloud-event.js';
import { demonstrationEvents } from './demonstration.js';

/*
 * The six years of the default size, counted plainly from the surviving events, without any of the folding that the
 * figures use: what is counted here may differ from an indicator at the edges, and must not by much.
 */
const events = [
  ...demonstrationEvents({
    seed: 1989,
    authority: 'E09000099',
    from: '2019-04-01',
    to: '2025-03-31',
    lookedAfter: 450,
  }),
];
const yearEnds = ['2020-03-31', '2021-03-31', '2022-03-31', '2023-03-31', '2024-03-31', '2025-03-31'].map(
  day,
);

const gone = new Set(
  events.flatMap(({ corrects, data }) => ('withdraws' in data ? [data.withdraws] : [corrects])),
);
const surviving = events.filter(({ id }) => !gone.has(id));

type Told<Name extends string> = Extract<CloudEventJson, { readonly type: `caretally.${Name}.v1` }>;
const told = <Name extends string>(name: Name): readonly Told<Name>[] =>
  surviving.filter((event): event is Told<Name> => event.type === `caretally.${name}.v1`);

const bySubject = <Event extends CloudEventJson>(
  all: readonly Event[],
): ReadonlyMap<string, readonly Event[]> => {
  const grouped = new Map<string, Event[]>(all.map(({ subject }) => [subject, []]));
  all.forEach((event) => grouped.get(event.subject)?.push(event));
  return grouped;
};

const registrations = told('child-registered');
const bornOf = new Map(registrations.map(({ subject, data }) => [subject, day(data.dateOfBirth)]));
const ceases = bySubject(told('child-ceased-to-be-looked-after'));
const changes = bySubject(told('placement-changed'));

/** Without short breaks. */
const periods = told('child-became-looked-after')
  .filter(({ data }) => data.legalStatus !== 'V3' && data.legalStatus !== 'V4')
  .map(({ subject, data }) => {
    const ended = (ceases.get(subject) ?? [])
      .filter((cease) => cease.data.on > data.on)
      .map((cease) => cease.data);
    const end = ended.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0];
    const until = end === undefined ? Infinity : day(end.on);
    return {
      subject,
      born: bornOf.get(subject) ?? day('1900-01-01'),
      from: day(data.on),
      until,
      reason: end?.reason,
      first: data,
    };
  });
type Period = (typeof periods)[number];

const lookedAfterOn = (on: Day): readonly Period[] =>
  periods.filter(({ from, until }) => from <= on && until > on);
const yearBefore = (end: Day): Day => addMonths(end, -12);
const within = (on: number, end: Day): boolean => on > yearBefore(end) && on <= end;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const overYears = (count: (end: Day) => number): number => mean(yearEnds.map(count));

/** The homes of one period, temporary stays and changes under the same carer left out. */
const homesOf = (
  period: Period,
): readonly { readonly on: number; readonly key: string; readonly type: string }[] =>
  (changes.get(period.subject) ?? [])
    .map(({ data }) => data)
    .filter(
      ({ on, placement }) =>
        day(on) > period.from && day(on) < period.until && !placement.type.startsWith('T'),
    )
    .map(({ on, reason, placement }) => ({
      on: day(on),
      key: placement.addressKey ?? '',
      type: placement.type,
      reason,
    }))
    .toSorted((one, other) => one.on - other.on)
    .reduce(
      (homes, { reason, ...home }) => {
        const last = homes.at(-1);
        const same = reason === 'T' || reason === 'U' || last?.key === home.key;
        return same ? [...homes.slice(0, -1), { ...home, on: last?.on ?? home.on }] : [...homes, home];
      },
      [
        {
          on: period.from,
          key: period.first.placement.addressKey ?? '',
          type: period.first.placement.type,
        },
      ],
    );

const sinceOn = (period: Period, on: Day): number =>
  homesOf(period).findLast((home) => home.on <= on)?.on ?? period.from;
const typeOn = (period: Period, on: Day): string =>
  homesOf(period).findLast((home) => home.on <= on)?.type ?? '';

const shareOfStock = (test: (period: Period, end: Day) => boolean): number =>
  overYears((end) => {
    const stock = lookedAfterOn(end);
    return (100 * stock.filter((period) => test(period, end)).length) / stock.length;
  });

const ceasedWithin = (end: Day): readonly Period[] => periods.filter(({ until }) => within(until, end));
const shareOfCeases = (reasons: readonly string[]): number =>
  overYears((end) => {
    const ceased = ceasedWithin(end);
    return (100 * ceased.filter(({ reason }) => reasons.includes(reason ?? '')).length) / ceased.length;
  });

describe('the rates of the demonstration authority, on average over its six years', () => {
  it('keep the number looked after about steady', () => {
    const stocks = yearEnds.map((end) => lookedAfterOn(end).length);
    expect(Math.min(...stocks)).toBeGreaterThan(410);
    expect(Math.max(...stocks)).toBeLessThan(490);
  });

  it('start and cease about 0.4 of the stock a year', () => {
    const perChild = (count: number, end: Day): number => count / lookedAfterOn(end).length;
    const starts = overYears((end) => perChild(periods.filter(({ from }) => within(from, end)).length, end));
    const ends = overYears((end) => perChild(ceasedWithin(end).length, end));
    expect(starts).toBeGreaterThan(0.36);
    expect(starts).toBeLessThan(0.43);
    expect(ends).toBeGreaterThan(0.36);
    expect(ends).toBeLessThan(0.43);
  });

  it.each([
    ['adoption', ['E11', 'E12'], 7, 13],
    ['special guardianship', ['E45', 'E46', 'E47', 'E48'], 11, 16],
    ['a child arrangements order', ['E41'], 2, 5],
    ['the planned return home', ['E4A'], 16, 23],
    ['the unplanned return home', ['E4B'], 2.5, 6],
  ])('give %s its share of the ceases', (_, reasons, least, most) => {
    const share = shareOfCeases(reasons);
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });

  it.each([
    ['foster placements', /^U/, 64, 72],
    ["secure units and children's homes", /^K[12]/, 9, 14],
    ['supported accommodation', /^(H5|K3)/, 7, 13],
    ['placed for adoption', /^A/, 1.5, 5],
  ])('place in %s', (_, types, least, most) => {
    const share = shareOfStock((period, end) => types.test(typeOn(period, end)));
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });

  it('move about one child in ten to a third placement within 12 months', () => {
    const share = shareOfStock((period, end) => {
      const homes = homesOf(period).filter(({ on }) => on <= end);
      return homes.filter((_, index) => (homes[index + 1]?.on ?? Infinity) > yearBefore(end) + 1).length >= 3;
    });
    expect(share).toBeGreaterThan(8);
    expect(share).toBeLessThan(13);
  });

  it('keep about 69 % of those under 16 and long in care with the same carer for two years', () => {
    const share = overYears((end) => {
      const long = lookedAfterOn(end).filter(
        ({ born, from }) => ageOn(born, end) < 16 && from <= addMonths(end, -30),
      );
      return (
        (100 * long.filter((period) => sinceOn(period, end) <= addMonths(end, -24)).length) / long.length
      );
    });
    expect(share).toBeGreaterThan(63);
    expect(share).toBeLessThan(75);
  });

  it('record about 18 % of placement changes as of status only', () => {
    const reasons = told('placement-changed').flatMap(({ data }) => data.endedBecause ?? []);
    const share = (100 * reasons.filter((reason) => reason === 'PLACE').length) / reasons.length;
    expect(share).toBeGreaterThan(14);
    expect(share).toBeLessThan(22);
  });

  it('have about 8 % unaccompanied asylum-seeking children', () => {
    const unaccompanied = new Set(
      registrations.filter(({ data }) => data.uasc).map(({ subject }) => subject),
    );
    const share = shareOfStock(({ subject }) => unaccompanied.has(subject));
    expect(share).toBeGreaterThan(6);
    expect(share).toBeLessThan(11);
  });

  it('lose about one child in ten each year, many times over', () => {
    const ends = new Map(
      told('missing-incident-ended').map(({ subject, data }) => [subject + data.incident, data]),
    );
    const incidents = told('missing-incident-started')
      .filter(({ data }) => data.kind === 'M')
      .map(({ subject, data }) => {
        const end = ends.get(subject + data.incident);
        return { subject, on: day(data.on), until: end === undefined ? Infinity : day(end.on) };
      });
    const openIn = (end: Day) => incidents.filter(({ on, until }) => on <= end && until > yearBefore(end));
    const share = overYears((end) => {
      const during = new Set(
        periods
          .filter(({ from, until }) => from <= end && until > yearBefore(end))
          .map(({ subject }) => subject),
      );
      return (100 * new Set(openIn(end).map(({ subject }) => subject)).size) / during.size;
    });
    const each = overYears(
      (end) => openIn(end).length / new Set(openIn(end).map(({ subject }) => subject)).size,
    );
    const short = incidents.filter(({ on, until }) => until - on <= 2).length / incidents.length;
    expect(share).toBeGreaterThan(9);
    expect(share).toBeLessThan(13);
    expect(each).toBeGreaterThan(5);
    expect(each).toBeLessThan(8.5);
    expect(short).toBeCloseTo(0.9, 1);
  });

  it('place nobody under 16, or before it existed, in supported accommodation (K3)', () => {
    const supported = told('placement-changed').filter(({ data }) => data.placement.type === 'K3');
    expect(supported.length).toBeGreaterThan(20);
    const ages = supported.map(({ subject, data }) =>
      ageOn(bornOf.get(subject) ?? day(data.on), day(data.on)),
    );
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(16);
    expect(
      supported
        .map(({ data }) => data.on)
        .toSorted()[0]
        ?.slice(0, 7),
    ).toMatch(/^2023-1[0-2]$/);
  });
});
