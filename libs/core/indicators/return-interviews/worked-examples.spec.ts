import { accepted, held, offered, refused, returned } from '../../case-record/interviews.given.js';
import { wentMissing } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { endOfJune, june, june2025 } from '../missing/june.given.js';
import { rhiFirstAnswer } from './first-answer.indicator.js';
import { rhiChildren } from './rhi-children.indicator.js';
import { rhiCompletedAfterRefusal } from './rhi-completed-after-refusal.indicator.js';
import { rhiCompletedPct } from './rhi-completed-pct.indicator.js';
import { rhiIndependentPct } from './rhi-independent-pct.indicator.js';
import { rhiInterviews } from './rhi-interviews.indicator.js';
import { rhiOfferedPct } from './rhi-offered-pct.indicator.js';
import { rhiOutstanding } from './rhi-outstanding.indicator.js';
import { rhiWithin72hPct } from './rhi-within-72h-pct.indicator.js';

const [rhiAcceptedFirst, rhiRefusedFirst] = rhiFirstAnswer;
const inCare = `
  child | from       | place | reason
  cat   | 2024-09-02 | U6    | S`;

const offeredAndRefused = [
  wentMissing('i1', '2025-06-10'),
  returned('i1', '2025-06-12T09:30+01:00'),
  offered('r1', '2025-06-12T11:00+01:00', 'i1'),
  refused('r1', '2025-06-13T10:00+01:00', { invitedToOtherAdult: true }),
];
const refusedThenHeldAt = (at: string) =>
  given(inCare).and({ cat: [...offeredAndRefused, held('r1', at, 'i1', 'social-worker')] });

describe('EX-RHI-1: refused at first, held by the social worker after 70.5 hours', () => {
  const example = refusedThenHeldAt('2025-06-15T08:00+01:00');
  const one = { numerator: 1, denominator: 1, value: 100, excluded: 0, notYetDue: 0 };

  it('is offered, refused at first and held in time, all of one', () => {
    example
      .during(...june)
      .expectFigure(rhiOfferedPct, one)
      .during(...june)
      .expectFigure(rhiRefusedFirst, one)
      .during(...june)
      .expectFigure(rhiAcceptedFirst, { numerator: 0, denominator: 1 })
      .during(...june)
      .expectFigure(rhiCompletedPct, one)
      .during(...june)
      .expectFigure(rhiWithin72hPct, one)
      .expectFindings({ cat: ['not-registered'] });
  });

  it('is held after a refusal, by a social worker, and not independently', () => {
    example
      .during(...june)
      .expectFigure(rhiCompletedAfterRefusal, one)
      .during(...june)
      .expectBy(rhiCompletedAfterRefusal, 'interviewerRole', { 'social-worker': 100 })
      .during(...june)
      .expectFigure(rhiIndependentPct, { numerator: 0, denominator: 1, value: 0 });
  });

  it('is outstanding from the day the hours are over until it is held, had it stopped at the refusal', () => {
    const stopped = given(inCare).and({ cat: offeredAndRefused });
    stopped
      .on('2025-06-14')
      .expect(rhiOutstanding, {})
      .on('2025-06-15')
      .expect(rhiOutstanding, { cat: 'numerator' })
      .during(...june)
      .expectFigure(rhiCompletedAfterRefusal, { numerator: 0, denominator: 1 });
    example.on('2025-06-15').expect(rhiOutstanding, {});
  });
});

describe('EX-RHI-2', () => {
  it('held after 72.5 hours it is late, and held all the same', () => {
    refusedThenHeldAt('2025-06-15T10:00+01:00')
      .during(...june)
      .expect(rhiWithin72hPct, { cat: 'denominator' })
      .during(...june)
      .expect(rhiCompletedPct, { cat: 'numerator' })
      .during(...june)
      .expectBy(rhiWithin72hPct, 'precision', { minute: 0 });
  });

  it('with dates only, the 12th to the 15th, it is in time and marked as told by the day', () => {
    given(
      inCare,
      `
      child | from       | to
      cat   | 2025-06-10 | 2025-06-12`,
    )
      .and({ cat: [held('r1', '2025-06-15', 'i1', 'social-worker')] })
      .during(...june)
      .expect(rhiWithin72hPct, { cat: 'numerator' })
      .during(...june)
      .expectBy(rhiWithin72hPct, 'precision', { day: 100 });
  });
});

describe('EX-RHI-3: one interview about two incidents', () => {
  it('is one interview with one child, two incidents held and one of them in time', () => {
    given(inCare)
      .and({
        cat: [
          wentMissing('i1', '2025-06-10'),
          returned('i1', '2025-06-12T09:00+01:00'),
          wentMissing('i2', '2025-06-14'),
          returned('i2', '2025-06-15T09:00+01:00'),
          held('r1', '2025-06-16T12:00+01:00', ['i1', 'i2']),
        ],
      })
      .during(...june)
      .expectFigure(rhiInterviews, {
        value: 1,
        denominator: null,
        companions: { independent: 1, childrenInterviewed: 1 },
      })
      .during(...june)
      .expectFigure(rhiCompletedPct, { numerator: 2, denominator: 2 })
      .during(...june)
      .expectFigure(rhiWithin72hPct, { value: 50, numerator: 1, denominator: 2 })
      .during(...june)
      .expectFigure(rhiChildren, { numerator: 1, denominator: 1 });
  });
});

describe('EX-RHI-4: care ended while the child was missing', () => {
  it('m6 is excluded, not in the denominator, and the reason is told', () => {
    june2025
      .during(...june)
      .expect(rhiOfferedPct, {
        m1: ['denominator', 'denominator', 'denominator'],
        m2: 'excluded',
        m6: 'excluded',
      })
      .during(...june)
      .expectFigure(rhiOfferedPct, { numerator: 0, denominator: 3, excluded: 2 })
      .during(...june)
      .expectBy(rhiCompletedPct, 'notDueBecause', { due: 0, located: null, 'ceased-care': null });
  });

  it('m5, who was away, is outside; m3 and m4 had not returned in June', () => {
    june2025
      .during('2025-07-01', '2025-07-31')
      .expect(rhiOfferedPct, { m3: 'denominator' })
      .on(endOfJune)
      .expectFigure(rhiOutstanding, { value: 3, companions: { children: 1 } });
  });
});

describe('EX-RHI-5: 292 offered and 155 taken up by 43 young people', () => {
  const young = Array.from({ length: 43 }, (_, index) => `y${index + 1}`);
  const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  // Everyone returned six times and 34 of them seven times: 292. Everyone took up three and 26 of them four: 155.
  const interviewsOf = (returns: number, takenUp: number) => [
    ...numbersTo(returns).map((n) => offered(`r${n}`, `2025-06-0${n}T12:00+01:00`, `i${n}`)),
    ...numbersTo(takenUp).flatMap((n) => [
      accepted(`r${n}`, `2025-06-0${n}T13:00+01:00`),
      held(`r${n}`, `2025-06-0${n + 1}T12:00+01:00`, `i${n}`),
    ]),
  ];
  const gateshead = given(
    `
    child    | from       | place | reason
    y1..y43  | 2024-09-02 | U6    | S`,
    `
    child    | incident | from       | to
    y1..y43  | i1       | 2025-06-01 | 2025-06-01
    y1..y43  | i2       | 2025-06-02 | 2025-06-02
    y1..y43  | i3       | 2025-06-03 | 2025-06-03
    y1..y43  | i4       | 2025-06-04 | 2025-06-04
    y1..y43  | i5       | 2025-06-05 | 2025-06-05
    y1..y43  | i6       | 2025-06-06 | 2025-06-06
    y1..y34  | i7       | 2025-06-07 | 2025-06-07`,
  ).and(
    Object.fromEntries(
      young.map((name, index) => [name, interviewsOf(index < 34 ? 7 : 6, index < 26 ? 4 : 3)]),
    ),
  );

  it('are three units: incidents offered, incidents taken up, children', () => {
    gateshead
      .during(...june)
      .expectFigure(rhiOfferedPct, { numerator: 292, denominator: 292 })
      .during(...june)
      .expectFigure(rhiAcceptedFirst, { value: 53.1, numerator: 155, denominator: 292 })
      .during(...june)
      .expectFigure(rhiChildren, { numerator: 43, denominator: 43, companions: { childrenOffered: 43 } });
  });

  it('and a fourth where an interview covers several incidents; of offers, 53.1% were held', () => {
    gateshead
      .during(...june)
      .expectFigure(rhiInterviews, { value: 155, companions: { childrenInterviewed: 43 } })
      .during(...june)
      .expectFigure(rhiCompletedPct, {
        companions: { ofOfferedNumerator: 155, ofOfferedDenominator: 292, ofOfferedPct: 53.1 },
      });
  });
});

describe('EX-RHI-6: returned on the evening of the last day', () => {
  const back = [wentMissing('i1', '2025-06-28'), returned('i1', '2025-06-30T20:00+01:00')];

  it('is not yet due in that month, and counts as offered if it was offered', () => {
    given(inCare)
      .and({ cat: [...back, offered('r1', '2025-06-30T21:00+01:00', 'i1')] })
      .during(...june)
      .expectFigure(rhiWithin72hPct, { value: null, denominator: 0, notYetDue: 1 })
      .during(...june)
      .expectFigure(rhiCompletedPct, { value: null, denominator: 0, notYetDue: 1 })
      .during(...june)
      .expectFigure(rhiOfferedPct, { value: 100, numerator: 1, denominator: 1, notYetDue: 0 });
  });

  it('is not yet due for an offer either where none was made by then, and shown of all', () => {
    given(inCare)
      .and({ cat: [...back, offered('r1', '2025-07-01T09:00+01:00', 'i1')] })
      .during(...june)
      .expectFigure(rhiOfferedPct, {
        value: null,
        notYetDue: 1,
        companions: { ofAllNumerator: 1, ofAllDenominator: 1, ofAllPct: 100 },
      })
      .during('2025-06-01', '2025-07-01')
      .expectFigure(rhiOfferedPct, { value: 100, numerator: 1, denominator: 1, notYetDue: 0 });
  });

  it('is due from the close of the day on which the hours are over', () => {
    given(inCare)
      .and({ cat: [...back, held('r1', '2025-07-03T20:00+01:00', 'i1')] })
      .during('2025-06-01', '2025-07-02')
      .expect(rhiWithin72hPct, { cat: 'not-yet-due' })
      .during('2025-06-01', '2025-07-03')
      .expect(rhiWithin72hPct, { cat: 'numerator' });
  });
});
