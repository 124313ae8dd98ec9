import type { Evidence } from '../../shell/known-at/evidence.js';
import type { CaseTold } from '../../shell/figures/timeline/case.query.js';
import type { TimelineTold } from '../../shell/figures/timeline/timeline.query.js';
import { lengthInWords, staysOf, summaryOf } from './case-summary.js';
import { kindOf } from './kinds.js';
import { itemsOf } from './timeline-items.js';

const event = (id: string, type: string, on: string, recordedAt: string): Evidence => ({
  ...{ source: 'urn:spec', id, type: `caretally.${type}.v1`, on, recordedAt, position: 1 },
});

const visit = event('v1b', 'child-visited', '2025-09-09', '2025-09-20T08:00:00Z');
const timeline: TimelineTold = {
  ...{ child: 'cat', knownAt: '2025-10-01T09:00:00Z', position: 4 },
  facts: [
    { on: '2025-09-09', fact: 'child-visited', words: 'visited: seen', events: [visit] },
    {
      ...{ on: '2025-09-12', fact: 'case-allocated', words: 'allocated to SW1 as social-worker' },
      events: [event('a1', 'case-allocated', '2025-09-12', '2025-09-12T23:30:00Z')],
    },
  ],
  noLongerStands: [
    {
      ...{
        event: event('v1', 'child-visited', '2025-09-02', '2025-09-03T08:00:00Z'),
        words: 'visited: seen',
      },
      ...{ how: 'corrected', by: [visit] },
    },
  ],
  findings: [
    { kind: 'placement-missing', on: '2025-09-10', detail: 'no placement on 2025-09-10', events: [] },
  ],
};

describe('a timeline', () => {
  it('as it happened is in order of what happened, the newest first', () => {
    expect(
      itemsOf(timeline, 'happened').map(({ happened, state, words }) => [happened, state, words]),
    ).toEqual([
      ['2025-09-12', 'stands', 'Allocated to SW1 as social-worker'],
      ['2025-09-10', 'contradiction', 'No placement on 10 September 2025'],
      ['2025-09-09', 'stands', 'Visited: seen'],
      ['2025-09-02', 'struck', 'Visited: seen'],
    ]);
  });

  it('as we knew it is in order of what was recorded, by the day in London', () => {
    expect(itemsOf(timeline, 'known').map(({ recordedDay, happened }) => [recordedDay, happened])).toEqual([
      ['2025-09-20', '2025-09-09'],
      ['2025-09-13', '2025-09-12'],
      ['2025-09-03', '2025-09-02'],
      [undefined, '2025-09-10'],
    ]);
  });

  it('says when something was corrected', () => {
    expect(itemsOf(timeline, 'happened').find(({ state }) => state === 'struck')?.note).toBe(
      'Corrected on 20 September 2025',
    );
  });

  it('puts facts and events alike under what they are about', () => {
    expect(
      ['placement-moved', 'child-visited', 'incident-began', 'pep-signed-off', 'registered'].map(kindOf),
    ).toEqual(['care', 'visits', 'missing', 'education', 'record']);
  });
});

const standing: CaseTold = {
  ...{ child: 'cat', on: '2025-10-01', knownAt: null, position: 1, age: 17 },
  periods: [
    {
      ...{ from: '2020-01-06', to: undefined, words: 'looked after' },
      ...{ legalStatus: 'Full care order (C2)', legalStatusSince: '2021-03-01' },
      placements: [{ from: '2020-01-06', to: undefined, number: 1, words: 'Foster placement (U6)' }],
    },
  ],
  holders: [{ role: 'social-worker', worker: 'SW1', team: 'north', since: '2025-01-06' }],
};

describe('how a case stands', () => {
  it('is told in a few lines', () => {
    expect(summaryOf(standing)).toEqual([
      { key: 'Age', value: '17 years', more: 'on 1 October 2025' },
      { key: 'Care', value: 'Looked after', more: 'since 6 January 2020, 5 years 8 months' },
      { key: 'Legal status', value: 'Full care order (C2)', more: 'since 1 March 2021, 4 years 7 months' },
      {
        ...{ key: 'Placement', value: 'Foster placement (U6)' },
        more: 'since 6 January 2020, 5 years 8 months; placement 1 of this period of care',
      },
      { key: 'Social worker', value: 'SW1', more: 'team north, since 6 January 2025' },
    ]);
  });

  it('lists each period of care with its placements', () => {
    expect(staysOf(standing)).toEqual([
      {
        ...{ period: true, words: 'Period of care: looked after', from: '6 January 2020' },
        ...{ to: 'goes on', length: '5 years 8 months' },
      },
      {
        ...{ period: false, words: '1. Foster placement (U6)', from: '6 January 2020' },
        ...{ to: 'goes on', length: '5 years 8 months' },
      },
    ]);
  });

  it.each([
    ['2025-09-30', '1 day'],
    ['2025-08-02', '60 days'],
    ['2025-08-01', '2 months'],
    ['2024-10-01', '1 year'],
    ['2023-09-01', '2 years 1 month'],
  ])('since %s is %s', (from, words) => {
    expect(lengthInWords(from, '2025-10-01')).toBe(words);
  });
});
