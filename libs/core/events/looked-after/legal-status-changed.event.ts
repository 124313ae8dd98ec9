import { z } from 'zod';
import { codeOf, misuseOn } from '../codes/code-list.js';
import { legalStatuses } from '../codes/legal-status.codes.js';
import { eventType, isoDate } from '../event-type.js';

export const legalStatusChanged = eventType({
  type: 'caretally.legal-status-changed.v1',
  subject: 'child',
  means: 'Only the legal status changed (SSDA903 RNE L); the child stayed where they were.',
  data: z.strictObject({ on: isoDate(), legalStatus: codeOf(legalStatuses) }),
  day: (data) => data.on,
  refusals: (data) => {
    const misuse = misuseOn(legalStatuses, data.legalStatus, data.on);
    return misuse === undefined ? [] : [{ pointer: '/data/legalStatus', detail: misuse }];
  },
  example: { on: '2024-12-01', legalStatus: 'C2' },
});
