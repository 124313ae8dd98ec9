import { z } from 'zod';
import { codeOf, misuseOn } from '../codes/code-list.js';
import { reasonsCeased } from '../codes/reason-ceased.codes.js';
import { eventType, isoDate } from '../event-type.js';

export const childCeasedToBeLookedAfter = eventType({
  type: 'caretally.child-ceased-to-be-looked-after.v1',
  subject: 'child',
  means: 'A period of care ended on this day (SSDA903 DEC), which is not itself a looked-after day.',
  data: z.strictObject({ on: isoDate(), reason: codeOf(reasonsCeased) }),
  day: (data) => data.on,
  refusals: (data) => {
    const misuse = misuseOn(reasonsCeased, data.reason, data.on);
    return misuse === undefined ? [] : [{ pointer: '/data/reason', detail: misuse }];
  },
  example: { on: '2025-06-10', reason: 'E4A' },
});
