import { eventDefinitions } from '../events/vocabulary.generated.js';
import type { Refusal } from '../events/event-type.js';
import { isoDate } from '../kernel/day.js';
import { instantOf, londonDay } from '../kernel/instant.js';
import type { CloudEventJson } from './cloud-event.js';
import { demonstrationEvents, demonstrationUntil, type Demonstration } from './demonstration.js';

const small: Demonstration = {
  seed: 5,
  authority: 'E09000099',
  from: '2021-04-01',
  to: '2025-03-31',
  lookedAfter: 90,
};
const events = [...demonstrationEvents(small)];
const ofType = (name: string): readonly CloudEventJson[] =>
  events.filter(({ type }) => type === `caretally.${name}.v1`);

/** What intake would say about an event's data. */
const refusalsOf = (event: CloudEventJson): readonly Refusal[] => {
  const definition = eventDefinitions.find(({ type }) => type === event.type);
  if (!definition) return [{ pointer: '/type', detail: `unknown ${event.type}` }];
  const read = definition.data.safeParse(event.data);
  if (!read.success)
    return read.error.issues.map((issue) => ({ pointer: issue.path.join('/'), detail: issue.message }));
  // One definition for each type: the data just passed the schema of its own.
  return (definition.refusals as (data: unknown) => readonly Refusal[])(read.data);
};

describe('the demonstration authority', () => {
  it('posts nothing that its own vocabulary refuses', () => {
    expect(events.flatMap(refusalsOf)).toEqual([]);
  });

  it('tells every kind of event but bank holidays and the meetings themselves', () => {
    const told = new Set(events.map(({ type }) => type.replace(/^caretally\.(.*)\.v1$/, '$1')));
    const all = eventDefinitions.map(({ type }) => type.replace(/^caretally\.(.*)\.v1$/, '$1'));
    expect(all.filter((name) => !told.has(name)).toSorted()).toEqual([
      'bank-holidays-published',
      'queue-meeting-closed',
      'queue-meeting-opened',
    ]);
  });

  it('is the same from the same seed, event for event', () => {
    expect([...demonstrationEvents(small)]).toEqual(events);
  });

  it('is another from another seed', () => {
    expect([...demonstrationEvents({ ...small, seed: 6 })].slice(0, 50)).not.toEqual(events.slice(0, 50));
  });

  it('comes in the order in which it was written down, from the first day to the last', () => {
    const written = events.map(({ recordedtime }) => recordedtime);
    expect(written).toEqual(written.toSorted());
    expect(written[0]?.slice(0, 10)).toBe('2021-04-01');
    expect(written.at(-1)?.slice(0, 10)).toBe('2025-03-31');
  });

  it('writes nothing down before it happened, by the day or by the minute', () => {
    const early = events.filter(
      ({ data, recordedtime }) =>
        ('on' in data && (data.on ?? '') > recordedtime.slice(0, 10)) ||
        ('at' in data && (data.at ?? '') > recordedtime),
    );
    expect(early).toEqual([]);
  });

  it('says what holds for the authority before it says anything about a child', () => {
    const setting = /^caretally\.(term-dates|school-cluster|policy)-/;
    const first = events.findIndex(({ subject }) => subject.startsWith('child/'));
    const later = events.slice(first).filter(({ type }) => setting.test(type));
    expect(events.slice(0, first).filter(({ type }) => setting.test(type)).length).toBeGreaterThan(15);
    expect(later).toEqual([]);
  });

  it('dates an absence to the day in London on which it began or ended', () => {
    const timed = [...ofType('missing-incident-started'), ...ofType('missing-incident-ended')].flatMap(
      ({ data }) =>
        'incident' in data && 'at' in data && data.at !== undefined ? [{ ...data, at: data.at }] : [],
    );
    expect(timed.length).toBeGreaterThan(100);
    expect(timed.filter(({ at, on }) => isoDate(londonDay(instantOf(at))) !== on)).toEqual([]);
  });

  it('uses no id twice and registers every child first', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    const firsts = new Map(events.toReversed().map((event) => [event.subject, event.type]));
    const ofChildren = [...firsts].filter(([subject]) => subject.startsWith('child/'));
    expect(new Set(ofChildren.map(([, type]) => type))).toEqual(new Set(['caretally.child-registered.v1']));
  });

  it('corrects and withdraws only what it wrote before', () => {
    const places = new Map(events.map(({ id }, place) => [id, place]));
    const aboutEarlier = events.flatMap(({ corrects, data }, place) => {
      const earlier = corrects ?? ('withdraws' in data ? data.withdraws : undefined);
      return earlier === undefined ? [] : [(places.get(earlier) ?? Infinity) < place];
    });
    expect(aboutEarlier.length).toBeGreaterThan(10);
    expect(aboutEarlier).not.toContain(false);
  });

  it('takes one child for two and links them; takes two for one and undoes it', () => {
    expect(ofType('records-linked')).toHaveLength(2);
    const [undone] = ofType('records-unlinked');
    const wrong = ofType('records-linked').find(({ subject }) => subject === undone?.subject);
    expect(wrong?.data).toMatchObject({ with: undone && 'with' in undone.data ? undone.data.with : '' });
  });

  it('tells no name and no pupil number', () => {
    const told = ofType('child-registered').flatMap(({ data }) => Object.keys(data));
    expect(new Set(told)).toEqual(new Set(['dateOfBirth', 'sex', 'ethnicity', 'uasc']));
  });

  it('covers four years with 450 children unless told otherwise', () => {
    expect(demonstrationUntil('E09000099', '2025-03-31')).toEqual({
      seed: 1989,
      authority: 'E09000099',
      from: '2021-04-01',
      to: '2025-03-31',
      lookedAfter: 450,
    });
  });
});
