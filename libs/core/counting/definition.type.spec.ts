/**
 * Checked by the compiler only (`npm run check`), never run: every `@ts-expect-error` is a sentence about counting that
 * must not compile. Should one compile one day, the compiler reports the directive as unused.
 */
import { lookedAfter } from './asked-of-children.js';
import {
  asked,
  counted,
  countAtDate,
  countInPeriod,
  percentOf,
  perOne,
  ratePer10kAtDate,
  shareAtDate,
  shareInPeriod,
  standing,
} from './definition.js';
import { askOf } from './item-kind.js';
import { missingIncidents } from './items/absence.items.js';
import { endsOfCare, periodsOfCare, startsOfCare } from './items/care.items.js';
import { placementItems, placementMoves } from './items/placement.items.js';
import { ask } from './question.js';
import { childrenWith, each, firstOfEachChild } from './reading.js';
import { children, incidents, incidentsPerChild, moves, placementUnit, starts } from './unit.js';

const told = {
  id: 'told',
  title: 'Told',
  says: 'Said.',
  better: 'neither',
  source: 'This file',
} as const;

const isLookedAfter = ask('looked after at the close of the day', lookedAfter);
const anyIncident = askOf(missingIncidents)('any incident', () => true);
const anyPlacement = askOf(placementItems)('any placement', () => true);
const anyStart = askOf(startsOfCare)('any start', () => true);

describe('a share of children', () => {
  shareAtDate({
    ...told,
    kind: 'cohort',
    counts: children,
    population: [isLookedAfter],
    numerator: [isLookedAfter],
  });

  shareAtDate({
    ...told,
    kind: 'cohort',
    counts: children,
    population: [isLookedAfter],
    // @ts-expect-error a share of children by a criterion about placements
    numerator: [anyPlacement],
  });

  shareAtDate({
    ...told,
    kind: 'cohort',
    counts: children,
    // @ts-expect-error children out of a population of incidents
    population: [anyIncident],
    numerator: [isLookedAfter],
  });

  // @ts-expect-error a share without a numerator
  shareAtDate({ ...told, kind: 'cohort', counts: children, population: [isLookedAfter] });

  shareAtDate({
    ...told,
    kind: 'cohort',
    // @ts-expect-error children called incidents
    counts: incidents,
    population: [isLookedAfter],
    numerator: [isLookedAfter],
  });
});

describe('a stock', () => {
  countAtDate({ ...told, counts: children, population: [isLookedAfter] });

  // @ts-expect-error a number of placements by a question about children
  countAtDate({ ...told, counts: placementUnit, population: [isLookedAfter] });

  // @ts-expect-error a criterion without words
  countAtDate({ ...told, counts: children, population: [lookedAfter] });
});

describe('a flow', () => {
  countInPeriod({ ...told, counts: incidents, read: each(missingIncidents).openInPeriod });
  countInPeriod({ ...told, counts: children, read: childrenWith(missingIncidents).openInPeriod });
  countInPeriod({
    ...told,
    counts: starts,
    read: each(startsOfCare).startedInPeriod,
    population: [anyStart],
  });

  // @ts-expect-error "fifteen missing": incidents called children
  countInPeriod({ ...told, counts: children, read: each(missingIncidents).openInPeriod });

  // @ts-expect-error children called incidents
  countInPeriod({ ...told, counts: incidents, read: childrenWith(missingIncidents).openInPeriod });

  // @ts-expect-error moves called placements
  countInPeriod({ ...told, counts: placementUnit, read: each(placementMoves).startedInPeriod });

  countInPeriod({
    ...told,
    counts: moves,
    read: each(placementMoves).startedInPeriod,
    // @ts-expect-error a question about starts asked of moves
    population: [anyStart],
  });
});

describe('a share of what happened', () => {
  shareInPeriod({ ...told, counts: starts, read: each(startsOfCare).startedInPeriod, numerator: [anyStart] });
  shareInPeriod({
    ...told,
    counts: children,
    read: firstOfEachChild(startsOfCare).startedInPeriod,
    numerator: [anyStart],
  });

  shareInPeriod({
    ...told,
    counts: starts,
    read: each(startsOfCare).startedInPeriod,
    // @ts-expect-error a question about ends of care asked of starts: the same fact, another unit
    numerator: [askOf(endsOfCare)('any end', () => true)],
  });

  shareInPeriod({
    ...told,
    counts: starts,
    read: each(startsOfCare).startedInPeriod,
    // @ts-expect-error a question about a child on a day asked of a start
    numerator: [isLookedAfter],
  });

  // @ts-expect-error a variant of its own name is held to the same
  counted(each(startsOfCare).startedInPeriod, asked('variant', { numerator: [anyIncident] }));

  // @ts-expect-error a question of an incident knows no ending of care
  askOf(missingIncidents)('ended with care', ({ entry }) => entry === 'started');

  // @ts-expect-error items of two units are not read together
  each(missingIncidents, placementItems);

  // @ts-expect-error not even where both are periods of care
  each(startsOfCare, endsOfCare);
});

const incidentsOpen = counted(each(missingIncidents).openInPeriod);
const childrenMissing = counted(childrenWith(missingIncidents).openInPeriod);
const childrenInCare = counted(childrenWith(periodsOfCare).openInPeriod);

describe('one count over another', () => {
  percentOf({ ...told, counts: children, over: childrenMissing, per: childrenInCare });
  perOne({ ...told, counts: incidentsPerChild, over: incidentsOpen, per: childrenMissing });
  ratePer10kAtDate({ ...told, over: standing('stock', { population: [isLookedAfter] }) });

  // @ts-expect-error incidents as a percentage of children
  percentOf({ ...told, counts: children, over: incidentsOpen, per: childrenInCare });

  // @ts-expect-error an average the wrong way round
  perOne({ ...told, counts: incidentsPerChild, over: childrenMissing, per: incidentsOpen });

  // @ts-expect-error an average of incidents per child in a unit that says neither
  perOne({ ...told, counts: incidents, over: incidentsOpen, per: childrenMissing });

  // @ts-expect-error a rate of incidents per 10,000 children
  ratePer10kAtDate({ ...told, over: incidentsOpen });
});
