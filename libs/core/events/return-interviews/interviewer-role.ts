/** Who held a return interview. */
export const interviewerRoles = [
  'independent-advocate',
  'missing-return-officer',
  'social-worker',
  'residential-worker',
  'foster-carer',
  'other',
] as const;
export type InterviewerRole = (typeof interviewerRoles)[number];
