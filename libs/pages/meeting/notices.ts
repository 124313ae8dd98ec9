/** What has just been recorded, as the address says it after a form was sent. */
export const notices = [
  'opened',
  'was-open',
  'promise',
  'carry-forward',
  'answer-promise',
  'escalate',
  'answer-escalation',
  'close',
] as const;
export type Notice = (typeof notices)[number];

export const noticeWords: Readonly<Record<Notice, string>> = {
  opened: 'The meeting is open. Its list is kept as it is known now, whatever is recorded later.',
  'was-open': 'The meeting of this day was open already: this is it.',
  promise: 'The promise is recorded.',
  'carry-forward': 'The promise is carried forward.',
  'answer-promise': 'It is recorded whether the promise was kept.',
  escalate: 'It is recorded that the row is taken further.',
  'answer-escalation': 'The answer is recorded.',
  close: 'The meeting is closed. Nothing more is said at it, and it stays as it is.',
};
