import { z } from 'zod';
import { codeOf } from '../codes/code-list.js';
import { ethnicities } from '../codes/ethnicity.codes.js';
import { sexes } from '../codes/sex.codes.js';
import { eventType, isoDate } from '../event-type.js';

/** Letter other than I, O, S; twelve digits, the last of which may be a letter; or UN1 to UN10 where there is none yet. */
const upnPattern = /^(?:[A-HJ-NP-RT-Z]\d{11}[0-9A-Z]|UN(?:[1-9]|10))$/;

export const childRegistered = eventType({
  type: 'caretally.child-registered.v1',
  subject: 'child',
  means: 'A child is known to the authority, with what identifies them.',
  data: z.strictObject({
    dateOfBirth: isoDate(),
    sex: codeOf(sexes).optional(),
    ethnicity: codeOf(ethnicities).optional(),
    upn: z.string().regex(upnPattern, { error: 'expected a UPN or UN1 to UN10' }).optional(),
    name: z.string().min(1).max(200).optional(),
    uasc: z
      .strictObject({ from: isoDate(), to: isoDate().optional() })
      .meta({ description: 'Unaccompanied asylum-seeking child: from inclusive, to exclusive.' })
      .optional(),
  }),
  day: () => undefined,
  refusals: ({ dateOfBirth, uasc }) => [
    ...(uasc && uasc.from < dateOfBirth
      ? [{ pointer: '/data/uasc/from', detail: `starts ${uasc.from}, before the date of birth` }]
      : []),
    ...(uasc?.to !== undefined && uasc.to < uasc.from
      ? [{ pointer: '/data/uasc/to', detail: `ends ${uasc.to}, before it starts ${uasc.from}` }]
      : []),
  ],
  example: { dateOfBirth: '2010-03-02', sex: 'F', ethnicity: 'WBRI' },
});
