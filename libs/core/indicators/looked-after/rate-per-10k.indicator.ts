import { ratePer10kAtDate, standing } from '../../counting/definition.js';
import { lookedAfter } from '../../counting/asked-of-children.js';
import { ask } from '../../counting/question.js';

const lookedAfterAtDate = standing('cla-number-at-date', {
  population: [ask('looked after at the close of the day', lookedAfter)],
});

const rate = ratePer10kAtDate({
  id: 'cla-rate-per-10k',
  title: 'Children looked after per 10,000 children aged 0 to 17',
  says: 'Children looked after on the date per 10,000 of the newest mid-year population estimate then in force.',
  better: 'neither',
  source: 'Explore Education Statistics, children looked after',
  notes: [
    'A revised estimate changes the rate with no event about any child: the figure names the estimate it used.',
  ],
  over: lookedAfterAtDate,
});

export const ratePer10k = {
  ...rate,
  companions: { unrounded: { of: rate.measure, part: 'value' } },
} as const;
