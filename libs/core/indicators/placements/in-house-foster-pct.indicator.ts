import { isFoster } from '../../events/codes/placement-type.codes.js';
import { lookedAfter, placedIn } from '../../counting/asked-of-children.js';
import {
  ageBand,
  ethnicity,
  legalStatus,
  placementGroup,
  sex,
  team,
} from '../../counting/child-dimensions.js';
import { shareAtDate, standing } from '../../counting/definition.js';
import { ask } from '../../counting/question.js';
import { children } from '../../counting/unit.js';

const id = 'cla-in-house-foster-pct';
const isLookedAfter = ask('looked after at the close of the day', lookedAfter);
const isFostered = ask(
  'in a foster placement (PLACE U1 to U6)',
  placedIn(({ type }) => isFoster(type)),
);
const isInHouse = ask(
  'in a foster placement provided by the authority itself (PLACE U1 to U6, PLACE_PROVIDER PR1)',
  placedIn(({ type, provider }) => isFoster(type) && provider === 'PR1'),
);
const ofFostered = standing(`${id}/of-fostered`, {
  population: [isLookedAfter, isFostered],
  numerator: [isInHouse],
});
const notRelatives = standing(`${id}/not-relatives`, {
  population: [
    isLookedAfter,
    ask(
      'in a foster placement with another carer than a relative or friend (PLACE U4 to U6)',
      placedIn(({ type }) => ['U4', 'U5', 'U6'].includes(type)),
    ),
  ],
  numerator: [isInHouse],
});

export const inHouseFosterPct = shareAtDate({
  id,
  title: 'Share of looked-after children placed in in-house fostering',
  says: 'Of all children looked after on the date, those fostered by the authority’s own carers. The share of fostered children stands beside it.',
  kind: 'cohort',
  better: 'higher',
  source: 'Local measure; SSDA903 PLACE and PLACE_PROVIDER',
  notes: [
    'On a temporary stay the placement it interrupts is used.',
    'Another authority (PR2) is neither in-house nor agency. Relatives and friends approved by the authority are PR1; the figure without them stands beside it.',
  ],
  counts: children,
  population: [isLookedAfter],
  numerator: [isInHouse],
  companions: {
    fostered: { of: ofFostered, part: 'denominator' },
    ofFosteredPct: { of: ofFostered, part: 'value' },
    withoutRelatives: { of: notRelatives, part: 'numerator' },
  },
  by: [ageBand, sex, ethnicity, legalStatus, placementGroup, team],
});
