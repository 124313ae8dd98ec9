import { answerOf, both, either, not, type Answer } from './answer.js';

const answers: readonly Answer[] = ['yes', 'no', 'unknown'];
const table = (join: (a: Answer, b: Answer) => Answer) =>
  answers.map((a) => answers.map((b) => join(a, b)).join(' '));

describe('answers', () => {
  it('both: one certain no settles it', () => {
    expect(table(both)).toEqual(['yes no unknown', 'no no no', 'unknown no unknown']);
  });

  it('either: one certain yes settles it', () => {
    expect(table(either)).toEqual(['yes yes yes', 'yes no unknown', 'yes unknown unknown']);
  });

  it('not knowing stays not knowing', () => {
    expect(answers.map(not)).toEqual(['no', 'yes', 'unknown']);
    expect([true, false, undefined].map(answerOf)).toEqual(answers);
  });
});
