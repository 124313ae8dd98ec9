import { acceptEvent } from './accept.js';
import { readStructured } from './cloud-event.js';
import { missingStarted } from './event.given.js';
import { exampleEvent } from '../documents/cloud-event-schema.js';
import { eventDefinitions } from '../vocabulary.generated.js';

const accept = (change: object) => {
  const reading = readStructured(JSON.stringify({ ...missingStarted, ...change }));
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return acceptEvent(reading.event);
};

/** Each refusal as `pointer: detail`. */
const refusals = (change: object): readonly string[] => {
  const acceptance = accept(change);
  return acceptance.accepted ? [] : acceptance.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`);
};

const placementChanged = (data: object) => ({
  type: 'caretally.placement-changed.v1',
  data: { on: '2025-02-10', reason: 'P', placement: { type: 'K2' }, ...data },
});
const registered = (data: object) => ({
  type: 'caretally.child-registered.v1',
  data: { dateOfBirth: '2010-03-02', ...data },
});

describe('the vocabulary', () => {
  it.each(eventDefinitions.map((definition) => [definition.type, definition] as const))(
    'takes the example of %s',
    (_type, definition) => {
      expect(accept(exampleEvent(definition))).toMatchObject({ accepted: true });
    },
  );

  it('says on which day an event counts and whom else it names', () => {
    expect(accept({})).toEqual({ accepted: true, day: '2025-06-10', mentions: [] });
    expect(accept({ type: 'caretally.records-linked.v1', data: { with: 'child/20998' } })).toEqual({
      accepted: true,
      mentions: ['child/20998'],
    });
  });

  it('does not lose a type that it does not know', () => {
    expect(refusals({ type: 'caretally.pep-initiated.v9' })).toEqual([
      '/type: unknown type caretally.pep-initiated.v9: the event is kept, and can be taken once the vocabulary has its type',
    ]);
    expect(refusals({ type: 'toString' })).toHaveLength(1);
  });

  it('asks for the kind of subject that the type is about', () => {
    expect(refusals({ subject: 'school/102146' })).toEqual([
      '/subject: expected child/<local id>; found the kind school',
    ]);
    expect(
      refusals({
        type: 'caretally.event-withdrawn.v1',
        subject: 'ship/1',
        data: { withdraws: '1', because: 'x' },
      }),
    ).toEqual([
      '/subject: expected child or authority or school or worker or carer-household or provider or queue/<local id>; found the kind ship',
    ]);
  });

  it('does not let one authority speak about another', () => {
    const estimate = { on: '2024-06-30', ageBand: '0-17', value: 60_500, publishedOn: '2025-07-15' };
    expect(
      refusals({
        type: 'caretally.population-estimate-published.v1',
        subject: 'authority/E09000015',
        data: estimate,
      }),
    ).toEqual(["/subject: is another authority than the event's own, E09000014"]);
  });

  it('refuses an event about itself', () => {
    expect(refusals({ type: 'caretally.records-linked.v1', data: { with: 'child/10432' } })).toEqual([
      '/data: names its own subject, child/10432, where another is expected',
    ]);
    expect(
      refusals({ type: 'caretally.event-withdrawn.v1', data: { withdraws: '8c5f', because: 'x' } }),
    ).toEqual(['/data/withdraws: an event cannot withdraw itself: give the id of the earlier event']);
  });
});

describe('data that is refused', () => {
  it('names every place', () => {
    expect(
      refusals({ data: { kind: 'X', on: '2025-02-29', at: 'ten at night', where: 'x', 'a/b': 1 } }),
    ).toEqual([
      '/data/incident: is required, not found: expected a string',
      '/data/kind: expected one of M, A; found X',
      '/data/on: expected a date that exists, as YYYY-MM-DD; found 2025-02-29',
      '/data/at: expected an RFC 3339 instant with seconds and offset, such as 2025-06-12T09:30:00+01:00; found another text',
      '/data/where: this type of event has no such field: leave it out, or correct its name',
      '/data/a~1b: this type of event has no such field: leave it out, or correct its name',
    ]);
  });

  it('names places inside the placement', () => {
    expect(refusals(placementChanged({ placement: { type: 'K9', urn: '', colour: 'blue' } }))).toEqual([
      '/data/placement/type: expected one of the 32 codes that the schema of this type lists; found K9',
      '/data/placement/urn: expected at least 1 character(s); found an empty text',
      '/data/placement/colour: this type of event has no such field: leave it out, or correct its name',
    ]);
    expect(refusals(placementChanged({ placement: 'home', planned: 'yes' }))).toEqual([
      '/data/placement: expected an object; found another text',
      '/data/planned: expected true or false; found another text',
    ]);
  });

  it('says which number was found', () => {
    const estimate = { on: '2024-06-30', ageBand: '0-17', publishedOn: '2025-07-15' };
    const type = 'caretally.population-estimate-published.v1';
    const subject = 'authority/E09000014';
    expect(refusals({ type, subject, data: { ...estimate, value: 0 } })).toEqual([
      '/data/value: expected at least 0, itself excluded; found 0',
    ]);
    expect(refusals({ type, subject, data: { ...estimate, value: 1.5 } })).toEqual([
      '/data/value: expected a whole number; found 1.5',
    ]);
  });

  it('never repeats what identifies a child', () => {
    const messages = refusals(
      registered({
        dateOfBirth: '31/12/2010',
        upn: 'A12345',
        name: 'Zed'.repeat(100),
        sex: 'Zed Doe',
        uasc: 'Zed',
      }),
    );
    expect(messages).toEqual([
      '/data/dateOfBirth: expected a date that exists, as YYYY-MM-DD; the value found is not shown',
      '/data/sex: expected one of M, F, U; found another text',
      '/data/upn: expected a UPN or UN1 to UN10; the value found is not shown',
      '/data/name: expected at most 200 character(s); the value found is not shown',
      '/data/uasc: expected an object; found another text',
    ]);
  });

  it('shows codes and dates in the wrong place, but neither names nor UPNs', () => {
    const kindFound = (kind: string): string | undefined =>
      refusals({ data: { ...missingStarted.data, kind } })[0]?.split('; ')[1];
    expect(kindFound('K2')).toBe('found K2');
    expect(kindFound('2025-06-10')).toBe('found 2025-06-10');
    expect(kindFound('ANN')).toBe('found another text');
    expect(kindFound('Ann Example 3')).toBe('found another text');
    expect(kindFound('A123456789012')).toBe('found another text');
  });

  it('is held to the rules across fields', () => {
    expect(refusals(placementChanged({ reason: 'B' }))).toEqual([
      '/data/legalStatus: RNE B changes the legal status: legalStatus is required',
    ]);
    expect(refusals(placementChanged({ placement: { type: 'P2' }, on: '2023-10-29' }))).toEqual([
      '/data/placement/type: PLACE P2 may not be used after 2023-10-28: found on 2023-10-29',
    ]);
    expect(refusals(registered({ uasc: { from: '2024-05-01', to: '2024-04-01' } }))).toEqual([
      '/data/uasc/to: ends 2024-04-01, before it starts 2024-05-01',
    ]);
    expect(refusals(registered({ uasc: { from: '2009-05-01' } }))).toEqual([
      '/data/uasc/from: starts 2009-05-01, before the date of birth',
    ]);
  });
});
