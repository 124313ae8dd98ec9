import { day } from '../../core/kernel/day.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { monthAsked } from '../months/asked-month.js';
import { readOut } from '../statements/statement.js';
import { interviewAskings, interviewStatement } from './interview-figures.js';

const month = monthAsked('2026-10', day('2026-11-22'));

const figure = (numerator: number, denominator: number, more: Partial<FigureAnswer>): FigureAnswer => ({
  ...{ indicator: '', title: '', unit: 'incident', kind: 'cohort', numerator, denominator },
  ...{ value: null, excluded: 0, notYetDue: 0, unknown: 0, companions: {} },
  ...{ knownAt: null, position: 1, definition: '1', ...more },
});

const told = (id: string, answer: FigureAnswer, seesRows = true) => {
  const question = interviewAskings('E09000900', month, 72).find(({ indicator }) => indicator === id);
  if (question === undefined) throw new Error(`${id} is not asked`);
  return interviewStatement({ question, figure: answer, month, seesRows });
};

describe('the returns of a month', () => {
  it('are told of those due so far, and of all', () => {
    const companions = { ofAllNumerator: 42, ofAllDenominator: 44, ofAllPct: 95.5 };
    expect(readOut(told('rhi-offered-pct', figure(40, 42, { value: 95.2, notYetDue: 2, companions })))).toBe(
      '40 of 42 returns due so far were followed by the offer of an interview (95.2%). Of all 44 returns it is 42 (95.5%), the 2 not yet due among them.',
    );
    expect(readOut(told('rhi-within-72h-pct', figure(0, 1, { value: 0 })))).toBe(
      '0 of 1 return due so far had an interview within 72 hours, nights and weekends counted (0%). All returns of the month are due.',
    );
  });

  it('of which there are none say so', () => {
    expect(readOut(told('rhi-refused-first-pct', figure(0, 0, {})))).toBe('No offers are due so far.');
  });

  it('say who held what had been refused at first, and lead to each', () => {
    const breakdown = [
      { key: 'social-worker', label: 'Social worker', value: 100, numerator: 6, denominator: 6 },
      { key: 'other', label: 'Other', value: 100, numerator: 2, denominator: 2 },
      { key: 'not-held', label: 'Not held', value: 0, numerator: 0, denominator: 5 },
    ];
    const statement = told('rhi-completed-after-refusal', figure(8, 13, { value: 61.5, breakdown }));
    expect(readOut(statement)).toContain(
      'refusals due so far were followed by an interview after all (61.5%): 6 by a social worker, 2 by somebody else.',
    );
    expect(statement.rest.map(({ href }) => href).filter(Boolean)).toEqual([
      '/scorecard/rhi-completed-after-refusal/explained?from=2026-10-01&to=2026-10-31&list=numerator&by=interviewerRole&key=social-worker',
      '/scorecard/rhi-completed-after-refusal/explained?from=2026-10-01&to=2026-10-31&list=numerator&by=interviewerRole&key=other',
    ]);
  });

  it('lead nowhere for those who see some teams only', () => {
    const { figure: number } = told('rhi-offered-pct', figure(1, 2, { value: 50 }), false);
    expect(number.map(({ href }) => href)).toEqual([undefined, undefined, undefined]);
  });
});
