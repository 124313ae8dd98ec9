import { day, type Day } from '../kernel/day.js';
import { policies, type PolicyName, type PolicyValue } from '../events/authority/policies.js';
import type { RecordedEvent } from '../events/recorded-event.js';

type PolicySet = RecordedEvent<'caretally.policy-set.v1'>;

/** What an authority has set, each from a day on, in order. */
export interface Policies {
  readonly set: readonly { readonly policy: PolicyName; readonly from: Day; readonly because: PolicySet }[];
}

export const policiesOf = (events: readonly PolicySet[]): Policies => ({
  set: events
    .map((event) => ({ policy: event.data.policy, from: day(event.data.from), because: event }))
    .sort((a, b) => a.from - b.from),
});

/** What holds on a day: the last value set from that day or before, else what holds where nobody has set it. */
export const policyOn = <Name extends PolicyName>(
  { set }: Policies,
  policy: Name,
  on: Day,
): PolicyValue<Name> => {
  const inForce = set.findLast((each) => each.policy === policy && each.from <= on);
  if (!inForce) return policies[policy].otherwise as PolicyValue<Name>;
  // The door has held the value to the policy's schema.
  return policies[policy].value.parse(inForce.because.data.value) as PolicyValue<Name>;
};

/** The days from which a policy holds another value, in order: what depends on it changes there and nowhere else. */
export const policyChanges = ({ set }: Policies, policy: PolicyName): readonly Day[] =>
  set.filter((each) => each.policy === policy).map(({ from }) => from);

/** The events that set what holds on a day: none where nobody has. */
export const policyEvidence = ({ set }: Policies, policy: PolicyName, on: Day): readonly RecordedEvent[] => {
  const inForce = set.findLast((each) => each.policy === policy && each.from <= on);
  return inForce ? [inForce.because] : [];
};
