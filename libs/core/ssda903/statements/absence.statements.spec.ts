import { oneChild, told } from '../drawn-return.given.js';

const only2018 = (tables: Parameters<ReturnType<typeof oneChild>['sends']>[1]) =>
  told(oneChild().sends('2018-03-31', tables)).filter((line) => line.startsWith('missing'));

describe('what Missing rows say', () => {
  it('starts and ends an absence', () => {
    expect(only2018({ Missing: 'MISSING | MIS_START | MIS_END\nM | 05/06/2017 | 07/06/2017' })).toEqual([
      'missing/2017-06-05/start missing-incident-started {incident:903/2017-06-05,kind:M,on:2017-06-05}',
      'missing/2017-06-05/end missing-incident-ended {incident:903/2017-06-05,on:2017-06-07,because:returned}',
    ]);
  });

  it('leaves an absence open that has no end, or one before its start', () => {
    expect(
      only2018({ Missing: 'MISSING | MIS_START | MIS_END\nM | 05/06/2017 |\nA | 08/09/2017 | 01/09/2017' }),
    ).toHaveLength(2);
  });

  it('tells two absences of one day apart', () => {
    expect(
      only2018({
        Missing: 'MISSING | MIS_START | MIS_END\nM | 05/06/2017 | 06/06/2017\nA | 05/06/2017 | 05/06/2017',
      }),
    ).toEqual([
      'missing/2017-06-05/start missing-incident-started {incident:903/2017-06-05,kind:A,on:2017-06-05}',
      'missing/2017-06-05/end missing-incident-ended {incident:903/2017-06-05,on:2017-06-05,because:returned}',
      'missing/2017-06-05#2/start missing-incident-started {incident:903/2017-06-05#2,kind:M,on:2017-06-05}',
      'missing/2017-06-05#2/end missing-incident-ended {incident:903/2017-06-05#2,on:2017-06-06,because:returned}',
    ]);
  });

  it('does not call it a return where care or childhood ended that day', () => {
    expect(
      only2018({
        Episodes:
          'DECOM | RNE | LS | CIN | PLACE | DEC | REC\n01/05/2017 | S | C2 | N1 | U6 | 07/06/2017 | E4B',
        Missing: 'MISSING | MIS_START | MIS_END\nM | 05/06/2017 | 07/06/2017',
      }).at(-1),
    ).toContain('because:ceased-care');
    expect(
      only2018({
        Missing: 'DOB | MISSING | MIS_START | MIS_END\n07/06/1999 | M | 05/06/2017 | 07/06/2017',
      }).at(-1),
    ).toContain('because:turned-18');
  });
});
