import { day } from '../../core/kernel/day.js';
import type { MeetingRow } from '../../core/queues/meeting-view.js';
import { readSaid, type FormHead } from './said-form.js';

const row: MeetingRow = {
  ...{ child: 'y9', entry: '2025-03-20', what: 'Review of the pathway plan', change: 'still-there' },
  ...{ why: 'late', since: '2025-03-20', movedBy: [], escalations: [] },
  promises: [
    {
      ...{ promise: 'pr1', owner: 'Adviser PA7', what: 'reviewed', madeOn: '2025-10-01', by: '2025-10-20' },
      ...{ timesCarriedForward: 0, state: 'open' },
    },
  ],
};
const about = {
  on: day('2025-10-15'),
  by: 'Service manager',
  row: { number: 1, group: 'still-there', row },
} as const;
const head = (kind: FormHead['kind']): FormHead => ({ kind, row: 1, promise: 'pr1', escalation: undefined });

describe('a form of a meeting', () => {
  it('says what is missing, field by field', () => {
    expect(readSaid({ owner: ' ', what: '', by: '' }, head('promise'), about)).toEqual({
      errors: [
        { field: 'owner', text: 'Say who promises: a person or a post' },
        { field: 'what', text: 'Say what is promised' },
        { field: 'by', text: 'Give the day it is promised for' },
      ],
    });
  });

  it('takes no promise for a day before the meeting', () => {
    const body = { owner: 'Adviser PA7', what: 'reviewed', by: '2025-10-14' };
    expect(readSaid(body, head('promise'), about)).toEqual({
      errors: [
        {
          field: 'by',
          text: 'Give 15 October 2025 or a later day: a promise is not made for a day before the meeting',
        },
      ],
    });
  });

  it('carries forward to a later day only', () => {
    const body = { by: '2025-10-20', because: 'the young person was away' };
    expect(readSaid(body, head('carry-forward'), about)).toMatchObject({ errors: [{ field: 'by' }] });
    expect(readSaid({ ...body, by: '2025-10-21' }, head('carry-forward'), about)).toEqual({
      said: {
        ...{ kind: 'carry-forward', promise: 'pr1' },
        data: { by: '2025-10-21', because: 'the young person was away' },
      },
    });
  });

  it('answers no promise that was not made about the row', () => {
    expect(readSaid({ kept: 'yes' }, { ...head('answer-promise'), promise: 'other' }, about)).toEqual({
      errors: [{ field: '', text: 'This was not said about the row: choose what is shown on it' }],
    });
  });

  it('writes the day of the next meeting into the remarks', () => {
    const body = { remarks: 'Two wait for an assessment.', next: '2025-10-29' };
    expect(readSaid(body, head('close'), about)).toEqual({
      said: {
        kind: 'close',
        data: {
          closedBy: 'Service manager',
          remarks: 'Two wait for an assessment. The next meeting is on 29 October 2025.',
        },
      },
    });
  });

  it('closes without a word, where there is none', () => {
    expect(readSaid({ remarks: '', next: '' }, head('close'), about)).toEqual({
      said: { kind: 'close', data: { closedBy: 'Service manager', remarks: undefined } },
    });
  });
});
