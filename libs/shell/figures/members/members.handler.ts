import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Client } from '../../platform/database.js';
import { readPersons } from '../../projection/persons.pg.js';
import { tellEvidence } from '../../known-at/evidence.js';
import { headingOf, sourceOf } from '../figure/told-of.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { foldPeople, wantedFor } from '../../known-at/folded-person.js';
import { isRecalculating, stateAt, stateBy, type State } from '../../known-at/state.js';
import { childrenOfPage } from './children-of-page.js';
import { listed, type Listed } from './measure-of-members.js';
import { MembersQuery, type MembersFound, type Place } from './members.query.js';
import { evidenceOf, showMember, type UnitOfChild } from './show-member.js';
import { unitsListed } from './units-listed.js';

const nobody = (list: string): Error =>
  new Error(`the ${list} of a rate is an estimate and lists nobody: it is refused before it comes here`);

@QueryHandler(MembersQuery)
export class MembersHandler implements IQueryHandler<MembersQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  execute(query: MembersQuery): Promise<MembersFound> {
    const { authority, knownAt, indicator } = query.asking;
    const list = listed(indicator.measure, query.list);
    if (list === undefined) throw nobody(query.list);
    return this.parts.database.withAuthority(authority, async (client) => {
      const asked = query.place
        ? await stateBy(client, authority, query.place.position)
        : await stateAt(client, authority, knownAt);
      const { state, children } = await childrenOfPage(client, query, list, asked, this.parts);
      const units = await this.#units(client, query, list, children, state);
      return this.#show(client, query, list, units, state);
    });
  }

  /** Folded again at the very position of the page, so that each comes with its evidence. */
  async #units(
    client: Client,
    { asking: { authority, indicator, when, by }, key, place }: MembersQuery,
    list: Listed,
    children: readonly string[],
    { position }: State,
  ): Promise<readonly UnitOfChild[]> {
    const persons = await readPersons(client, authority, position);
    const people = children.map((person) => ({ person, ids: persons.idsOf(person) }));
    const { settings } = this.parts;
    const folded = await foldPeople(client, authority, people, position, settings, wantedFor(indicator));
    return folded.flatMap((of) => {
      const units = unitsListed(list, of.tallies, when, by?.id, key);
      const shown = of.person === place?.child ? place.skip : 0;
      return units.slice(shown).map((unit) => ({ unit, of }));
    });
  }

  async #show(
    client: Client,
    { asking, limit, list: standing, place }: MembersQuery,
    list: Listed,
    units: readonly UnitOfChild[],
    state: State,
  ): Promise<MembersFound> {
    const page = units.slice(0, limit);
    const { indicator, when, authority } = asking;
    const events = page.flatMap((each) => evidenceOf(list, each, asking));
    const tell = await tellEvidence(client, authority, events);
    const recalculating = await isRecalculating(client, authority, state, this.parts.digest);
    return {
      page: {
        ...headingOf(indicator, when),
        unit: list.measure.unit.name,
        standing,
        ...sourceOf(indicator, state, recalculating),
        items: page.map((each) => showMember(each, list, asking, tell)),
      },
      next: units.length > limit ? goesOn(page, state, place) : undefined,
    };
  }
}

const goesOn = (
  page: readonly UnitOfChild[],
  { position }: State,
  before: Place | undefined,
): Place | undefined => {
  const child = page.at(-1)?.of.person;
  if (child === undefined) return undefined;
  const shown = page.filter(({ of }) => of.person === child).length;
  return { position, child, skip: shown + (before?.child === child ? before.skip : 0) };
};
