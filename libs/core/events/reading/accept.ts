import type { IsoDate } from '../../kernel/day.js';
import { subjectKinds, type EventDefinition, type Refusal } from '../event-type.js';
import { localIdOf } from '../recorded-event.js';
import { dataRefusals } from './data-refusals.js';
import { definitionOf } from './definitions.js';
import type { ReadEvent } from './read-event.js';

export type Acceptance =
  | {
      readonly accepted: true;
      /** The day the law counts in, where the event has one. */
      readonly day?: IsoDate;
      /** Other subjects whose history this event belongs to. */
      readonly mentions: readonly string[];
    }
  | { readonly accepted: false; readonly errors: readonly Refusal[] };

const kindOf = (subject: string): string => subject.slice(0, subject.indexOf('/'));

const unknownType = (type: string): Acceptance => ({
  accepted: false,
  errors: [
    {
      pointer: '/type',
      detail: `unknown type ${type.slice(0, 100)}: the event is kept, and can be taken once the vocabulary has its type`,
    },
  ],
});

/** What of an event decides whether it is taken. */
export type EventToAccept = Pick<ReadEvent, 'id' | 'type' | 'subject' | 'authority' | 'data'>;

const subjectRefusals = (
  definition: EventDefinition,
  { subject, authority }: EventToAccept,
): readonly Refusal[] => {
  const found = kindOf(subject);
  const expected = definition.subject === 'any' ? subjectKinds : [definition.subject];
  if (!expected.some((kind) => kind === found)) {
    return [
      {
        pointer: '/subject',
        detail: `expected ${expected.join(' or ')}/<local id>; found the kind ${found}`,
      },
    ];
  }
  if (found === 'authority' && localIdOf(subject) !== authority) {
    return [{ pointer: '/subject', detail: `is another authority than the event's own, ${authority}` }];
  }
  return [];
};

/** An event about itself says nothing: a record linked with itself, an event that withdraws itself. */
const selfRefusals = (event: EventToAccept, mentions: readonly string[]): readonly Refusal[] => {
  if (mentions.includes(event.subject)) {
    return [
      { pointer: '/data', detail: `names its own subject, ${event.subject}, where another is expected` },
    ];
  }
  if (event.data['withdraws'] === event.id) {
    return [
      {
        pointer: '/data/withdraws',
        detail: 'an event cannot withdraw itself: give the id of the earlier event',
      },
    ];
  }
  return [];
};

/** Whether the vocabulary takes an event, and if not, every reason why. */
export const acceptEvent = (event: EventToAccept): Acceptance => {
  const definition = definitionOf(event.type);
  if (!definition) return unknownType(event.type);
  const wrongSubject = subjectRefusals(definition, event);
  const read = definition.data.safeParse(event.data);
  if (!read.success) {
    return { accepted: false, errors: [...wrongSubject, ...dataRefusals(read.error.issues, event.data)] };
  }
  const mentions = definition.mentions(read.data);
  const errors = [...wrongSubject, ...selfRefusals(event, mentions), ...definition.refusals(read.data)];
  if (errors.length > 0) return { accepted: false, errors };
  const day = definition.day(read.data);
  return { accepted: true, mentions, ...(day === undefined ? {} : { day }) };
};
