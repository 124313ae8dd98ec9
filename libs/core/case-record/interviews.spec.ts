import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import {
  accepted,
  held,
  interviewsIn,
  notRequired,
  offered,
  policy,
  refused,
  returned,
  theOne,
} from './interviews.given.js';
import { momentInWords } from './moments.js';
import { became, found, wentMissing } from './recorded.given.js';

const inCare = became('2024-09-02');
const missing = wentMissing('i1', '2025-06-10');
const back = returned('i1', '2025-06-12T09:30+01:00');

describe('offers and answers', () => {
  const offer = offered('r1', '2025-06-12T11:00+01:00', 'i1');
  const told = (...history: readonly RecordedEvent[]): string => {
    const { offered: first, firstResponse, completed } = theOne([missing, back, ...history]);
    return `offered ${first ? momentInWords(first) : 'never'}, ${firstResponse}, ${completed ? completed.role : 'not held'}`;
  };

  it('are told by the first of each', () => {
    expect(told()).toBe('offered never, none, not held');
    expect(told(offered('r1', '2025-06-13', 'i1'), offer)).toBe('offered 2025-06-12 11:00, none, not held');
    expect(told(offer, refused('r1', '2025-06-13'), accepted('r1', '2025-06-14'))).toBe(
      'offered 2025-06-12 11:00, refused, not held',
    );
    expect(
      told(offer, accepted('r1', '2025-06-13T15:00+01:00'), refused('r1', '2025-06-13T09:00+01:00')),
    ).toBe('offered 2025-06-12 11:00, refused, not held');
  });

  it('never end it: refused, then held by the social worker', () => {
    expect(
      told(offer, refused('r1', '2025-06-13'), held('r1', '2025-06-15T08:00+01:00', 'i1', 'social-worker')),
    ).toBe('offered 2025-06-12 11:00, refused, social-worker');
    expect(told(offer, refused('r1', '2025-06-13'), held('r2', '2025-06-15', 'i1', 'foster-carer'))).toBe(
      'offered 2025-06-12 11:00, refused, foster-carer',
    );
  });

  it('are about the incidents offered; where no offer is recorded, about those it was held about', () => {
    expect(told(refused('r1', '2025-06-13'), held('r1', '2025-06-14', 'i1'))).toBe(
      'offered 2025-06-13, refused, independent-advocate',
    );
    const { incidents } = interviewsIn([
      missing,
      back,
      offer,
      wentMissing('i2', '2025-06-13'),
      accepted('r1', '2025-06-14'),
      found('i2', '2025-06-14'),
      held('r1', '2025-06-15', ['i1', 'i2']),
    ]);
    expect(incidents.map(({ firstResponse }) => firstResponse)).toEqual(['accepted', 'none']);
  });

  it('that come after it was held are no first answer', () => {
    expect(
      told(held('r1', '2025-06-13', 'i1'), offered('r2', '2025-06-14', 'i1'), refused('r2', '2025-06-15')),
    ).toBe('offered 2025-06-14, none, independent-advocate');
  });
});

describe('an independent interview', () => {
  const independent = (history: readonly RecordedEvent[], ...authority: readonly RecordedEvent[]) =>
    theOne([missing, back, ...history], ...authority).independent;

  it('is recorded as such, and held by a role that the policy of its day takes for independent', () => {
    const bySocialWorker = held('r1', '2025-06-13', 'i1', 'social-worker', { independent: true });
    const wide = policy('independent-interviewers', ['social-worker'], '2025-06-13');
    expect(independent([held('r1', '2025-06-13', 'i1')])).toBe(true);
    expect(independent([held('r1', '2025-06-13', 'i1', 'other', { independent: false })])).toBe(false);
    expect(independent([bySocialWorker])).toBe(false);
    expect(independent([bySocialWorker], wide)).toBe(true);
    expect(independent([held('r1', '2025-06-12', 'i1', 'social-worker', { independent: true })], wide)).toBe(
      false,
    );
  });

  it('counts though somebody else had talked with the child before, who completes it', () => {
    const { independent, completed } = theOne([
      missing,
      back,
      held('r1', '2025-06-13', 'i1', 'foster-carer'),
      held('r2', '2025-06-14', 'i1'),
    ]);
    expect([independent, completed?.role]).toEqual([true, 'foster-carer']);
  });
});

const findingsIn = (...history: readonly RecordedEvent[]) =>
  caseRecordOf([inCare, ...history]).findings.filter(({ kind }) => kind !== 'not-registered');
const kindsIn = (...history: readonly RecordedEvent[]): readonly string[] =>
  findingsIn(...history).map(({ kind }) => kind);

describe('contradictions about interviews', () => {
  it('an incident that is on no record of this child is told, and may be another child’s', () => {
    expect(findingsIn(held('r1', '2025-06-13', 'i9'))).toMatchObject([
      {
        kind: 'interview-of-unknown-incident',
        detail:
          "interview r1 is about incident i9, but no start of an incident of that id is on this child's record: it counts for none; it may be another child's: correct the incidents, or record the incident",
      },
    ]);
    expect(kindsIn(offered('r1', '2025-06-13', 'i9'), held('r1', '2025-06-13', 'i9'))).toHaveLength(1);
    expect(kindsIn(notRequired('i9'))).toEqual(['interview-of-unknown-incident']);
  });

  it('an incident outside care is on the record, and told as that alone', () => {
    expect(
      kindsIn(wentMissing('i0', '2024-08-01'), found('i0', '2024-08-02'), held('r1', '2024-08-03', 'i0')),
    ).toEqual(['missing-outside-care']);
  });

  it('an interview before the return does not count for it', () => {
    const early = held('r1', '2025-06-12T09:00+01:00', 'i1');
    expect(theOne([missing, back, early]).timing).toBe('not-done');
    expect(kindsIn(missing, back, early)).toEqual(['interview-before-return']);
    expect(kindsIn(missing, early)).toEqual(['interview-before-return']);
    expect(kindsIn(missing, found('i1', '2025-06-12'), early)).toEqual([]);
    expect(kindsIn(missing, found('i1', '2025-06-12', 'located'), held('r1', '2025-06-11', 'i1'))).toEqual(
      [],
    );
  });

  it('one interview is held once: the first is used', () => {
    const twice = [held('r1', '2025-06-14', 'i1'), held('r1', '2025-06-13', 'i1', 'foster-carer')];
    expect(theOne([missing, back, ...twice]).completed?.role).toBe('foster-carer');
    expect(kindsIn(missing, back, ...twice)).toEqual(['interview-held-twice']);
  });

  it('an answer to an interview that nobody offered or held is about nothing', () => {
    expect(kindsIn(missing, back, refused('r1', '2025-06-13'))).toEqual(['interview-answered-about-nothing']);
    expect(kindsIn(missing, back, refused('r1', '2025-06-13'), held('r1', '2025-06-14', 'i1'))).toEqual([]);
  });

  it('are the same in whatever order the events are told', () => {
    const history = [inCare, missing, back, refused('r1', '2025-06-13'), held('r1', '2025-06-14', 'i1')];
    expect(caseRecordOf(history.toReversed()).returnInterviews).toEqual(
      caseRecordOf(history).returnInterviews,
    );
  });
});
