import type { SaidOutcome } from '../../shell/meetings/say.command.js';
import type { FieldError } from '../frame/words-typed.js';

type Refused = Exclude<SaidOutcome, { readonly status: 'recorded' }>;

/** What the meeting did not take, as the form says it. */
export const refusedInWords = (outcome: Refused): readonly FieldError[] => {
  switch (outcome.status) {
    case 'closed':
      return [{ field: '', text: 'The meeting is closed, so nothing more is said at it: open the next one' }];
    case 'no-meeting':
      return [{ field: '', text: 'There is no such meeting: open the list of meetings again' }];
    case 'not-on-list':
      return [{ field: '', text: 'This row is not on the list of the meeting: choose one that is' }];
    case 'no-such-promise':
      return [{ field: '', text: 'This was not said about the row: choose what is shown on it' }];
    case 'refused':
      return outcome.errors.map(({ pointer, detail }) => ({
        ...{ field: pointer.replace(/^\/data\//, ''), text: detail },
      }));
  }
};
