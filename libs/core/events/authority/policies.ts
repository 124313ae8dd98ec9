import { z } from 'zod';
import { interviewerRoles, type InterviewerRole } from '../return-interviews/interviewer-role.js';

/** A deadline or a rule that councils set differently: what it decides, what it may be, and what holds where nobody has set it. */
export interface Policy<Value> {
  readonly decides: string;
  readonly value: z.ZodType<Value>;
  readonly otherwise: Value;
}

const policy = <Value>(
  decides: string,
  value: z.ZodType<Value>,
  otherwise: NoInfer<Value>,
): Policy<Value> => ({
  decides,
  value,
  otherwise,
});

const count = (most: number) => z.int().min(1).max(most);

/** Every policy. A new one is a line here; it is set by an event and never by code. */
export const policies = {
  'return-interview-after-away': policy(
    'whether an away (A) incident earns a return interview as a missing one does',
    z.boolean(),
    false,
  ),
  'return-interview-hours': policy(
    'clock hours after the return within which the interview is to be held',
    count(1_000),
    72,
  ),
  'independent-interviewers': policy<readonly InterviewerRole[]>(
    'roles that can count as independent, where the interview is also recorded as independent',
    z.array(z.enum(interviewerRoles)),
    ['independent-advocate', 'missing-return-officer', 'other'],
  ),
  'frequently-missing-starts': policy('incidents that make a child frequently missing', count(100), 3),
  'frequently-missing-days': policy('days looked back over for frequently missing', count(366), 30),
  'frequently-missing-long-days': policy('days of the longer look back', count(366), 90),
  'first-pep-days': policy('days from the start of care by which the first PEP is due', count(60), 10),
  'first-pep-counts-in': policy<'working-days' | 'school-days'>(
    'whether the days of the first PEP are working days or school days',
    z.enum(['working-days', 'school-days']),
    'working-days',
  ),
  'pep-from-age': policy('a PEP is owed from the term after the birthday at this age', count(16), 3),
  'pep-signed-off-by': policy<'either' | 'school' | 'virtual-school' | 'both'>(
    'whose signature signs a PEP off',
    z.enum(['either', 'school', 'virtual-school', 'both']),
    'either',
  ),
} as const;

export type PolicyName = keyof typeof policies;
export type PolicyValue<Name extends PolicyName> = (typeof policies)[Name]['otherwise'] extends infer Value
  ? (typeof policies)[Name] extends Policy<infer Any>
    ? Any
    : Value
  : never;

export const policyNames = Object.keys(policies) as [PolicyName, ...PolicyName[]];
