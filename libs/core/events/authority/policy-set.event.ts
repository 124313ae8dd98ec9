import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';
import { policies, policyNames } from './policies.js';

export const policySet = eventType({
  type: 'caretally.policy-set.v1',
  subject: 'authority',
  means:
    'A deadline or rule that councils set differently, as this authority sets it from a day on. What began before that day keeps the rule it began under.',
  data: z.strictObject({
    policy: z.enum(policyNames),
    value: z.union([z.boolean(), z.int(), z.string(), z.array(z.string()).max(50)]),
    from: isoDate(),
    because: z.string().min(1).max(2000).optional(),
  }),
  day: (data) => data.from,
  refusals: ({ policy, value }) => {
    const read = policies[policy].value.safeParse(value);
    return read.success
      ? []
      : [
          {
            pointer: '/data/value',
            detail: `${policy} decides ${policies[policy].decides}: ${read.error.issues[0]?.message ?? 'this value is not understood'}`,
          },
        ];
  },
  example: { policy: 'first-pep-counts-in', value: 'school-days', from: '2025-09-01' },
});
