import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { day, isoDate, type Day } from '../../../core/kernel/day.js';
import { policies, policyNames, type PolicyName } from '../../../core/events/authority/policies.js';
import { policyOn } from '../../../core/case-record/policy.js';
import type { Setting } from '../../../core/case-record/setting.fact.js';
import type { RecordedEvent } from '../../../core/events/recorded-event.js';
import { tellEvidence, type Evidence } from '../../known-at/evidence.js';
import { stateAt } from '../../known-at/state.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { SettingQuery, type PolicyTold, type SettingTold } from './setting.query.js';

type TellOne = (event: RecordedEvent) => Evidence;

const toldPolicy = (setting: Setting, policy: PolicyName, on: Day, tell: TellOne): PolicyTold => ({
  policy,
  decides: policies[policy].decides,
  value: policyOn(setting.policies, policy, on),
  otherwise: policies[policy].otherwise,
  set: setting.policies.set
    .filter((each) => each.policy === policy)
    .map(({ from, because }) => ({
      from: isoDate(from),
      value: because.data.value,
      event: tell(because),
    })),
});

const ranges = (all: readonly { readonly from: Day; readonly to: Day }[]) =>
  all.map(({ from, to }) => ({ from: isoDate(from), to: isoDate(to) }));

const toldSetting = (
  setting: Setting,
  on: Day,
  tell: TellOne,
): Omit<SettingTold, 'on' | 'knownAt' | 'position'> => ({
  policies: policyNames.map((policy) => toldPolicy(setting, policy, on, tell)),
  terms: setting.terms.map(({ term, from, to, closures, because }) => ({
    ...{ term, from: isoDate(from), to: isoDate(to) },
    closures: ranges(closures),
    event: tell(because),
  })),
  bankHolidays: [...setting.bankHolidays.names]
    .sort(([a], [b]) => a - b)
    .map(([holiday, name]) => ({ on: isoDate(holiday), name })),
  bankHolidayYears: [...setting.bankHolidays.years].sort((a, b) => a - b),
  schoolClusters: setting.clusters.map(({ cluster, name, schools }) => ({ cluster, name, schools })),
  populationEstimates: setting.populationEstimates.map((estimate) => ({
    on: isoDate(estimate.on),
    value: estimate.value,
    publishedOn: isoDate(estimate.publishedOn),
    event: tell(estimate.because),
  })),
  findings: setting.findings.map(({ kind, on: found, detail, events }) => ({
    kind,
    on: found === undefined ? null : isoDate(found),
    detail,
    events: events.map(tell),
  })),
});

@QueryHandler(SettingQuery)
export class SettingHandler implements IQueryHandler<SettingQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  execute({ authority, on, knownAt }: SettingQuery): Promise<SettingTold> {
    return this.parts.database.withAuthority(authority, async (client) => {
      const { position, recordedAt } = await stateAt(client, authority, knownAt);
      const setting = await this.parts.settings.at(client, authority, position);
      const tell = await tellEvidence(client, authority, setting.events);
      const tellOne: TellOne = (event) => tell([event])[0] as Evidence;
      return { on, knownAt: recordedAt ?? null, position, ...toldSetting(setting, day(on), tellOne) };
    });
  }
}
