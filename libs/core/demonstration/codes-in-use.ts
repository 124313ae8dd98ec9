import type { DataOf } from '../events/recorded-event.js';

type Start = DataOf<'caretally.child-became-looked-after.v1'>;
type Change = DataOf<'caretally.placement-changed.v1'>;
type Registration = DataOf<'caretally.child-registered.v1'>;

export type LegalStatus = Start['legalStatus'];
export type CategoryOfNeed = Start['categoryOfNeed'];
export type Placement = Start['placement'];
export type PlacementType = Placement['type'];
export type Provider = NonNullable<Placement['provider']>;
export type ReasonCeased = DataOf<'caretally.child-ceased-to-be-looked-after.v1'>['reason'];
export type WhyPlacementEnded = NonNullable<Change['endedBecause']>;
export type Sex = NonNullable<Registration['sex']>;
export type Ethnicity = NonNullable<Registration['ethnicity']>;
