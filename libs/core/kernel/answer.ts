/** What a question about a child or an item can come to. `unknown`: the record does not say. */
export type Answer = 'yes' | 'no' | 'unknown';

export const answerOf = (truth: boolean | undefined): Answer =>
  truth === undefined ? 'unknown' : truth ? 'yes' : 'no';

export const not = (answer: Answer): Answer =>
  answer === 'unknown' ? 'unknown' : answer === 'yes' ? 'no' : 'yes';

/** No beats unknown beats yes: one certain no settles it. */
export const both = (a: Answer, b: Answer): Answer =>
  a === 'no' || b === 'no' ? 'no' : a === 'unknown' || b === 'unknown' ? 'unknown' : 'yes';

/** Yes beats unknown beats no: one certain yes settles it. */
export const either = (a: Answer, b: Answer): Answer =>
  a === 'yes' || b === 'yes' ? 'yes' : a === 'unknown' || b === 'unknown' ? 'unknown' : 'no';
