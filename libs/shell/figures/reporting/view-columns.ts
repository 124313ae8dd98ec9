/** A column of a reporting view: what it is called, what it says. */
export interface Column {
  readonly name: string;
  readonly sql: string;
  readonly says: string;
}

const whileOpen = (sql: string): string => `nullif(${sql}, 'infinity'::date)`;

/** Of `s`, a row of standings, and `step`, one of its spans. */
export const standingColumns: readonly Column[] = [
  { name: 'authority', sql: 's.authority::text', says: 'The authority responsible.' },
  { name: 'child', sql: 's.child::text', says: 'The local id of the child; one, where several are linked.' },
  { name: 'from_day', sql: 'step.day', says: 'The first day on which the child stands so.' },
  {
    name: 'to_day',
    sql: `${whileOpen('step.next_day')} - 1`,
    says: 'The last day on which the child stands so, itself included; null while it goes on.',
  },
  {
    name: 'standing',
    sql: 'step.standing',
    says: 'numerator (and so in the denominator), denominator, excluded, not-yet-due or unknown.',
  },
];

/** Of `i`, an item; `standing` and `settlesOn` are how its measure reads it. */
export const itemColumns = (standing: string, settlesOn: string | undefined): readonly Column[] => [
  { name: 'authority', sql: 'i.authority::text', says: 'The authority responsible.' },
  { name: 'child', sql: 'i.child::text', says: 'The local id of the child; one, where several are linked.' },
  { name: 'kind', sql: 'i.kind::text', says: 'What kind of thing it is.' },
  { name: 'item', sql: 'i.item::text', says: 'Tells things of one kind and child apart.' },
  { name: 'first_day', sql: 'i.first_day', says: 'Its first day.' },
  {
    name: 'last_day',
    sql: whileOpen('i.last_day'),
    says: 'Its last day, itself included; null while it goes on.',
  },
  { name: 'closed_on', sql: whileOpen('i.closed_on'), says: 'The day it ended; null while it goes on.' },
  {
    name: 'standing',
    sql: standing,
    says: 'numerator (and so in the denominator), denominator, excluded or unknown.',
  },
  ...(settlesOn === undefined
    ? []
    : [{ name: 'settles_on', sql: settlesOn, says: 'Not yet due before this day.' }]),
  {
    name: 'dimensions',
    sql: 'i.dimensions',
    says: 'What it can be broken down by of its own; for the child see reporting.child_dimension.',
  },
];
