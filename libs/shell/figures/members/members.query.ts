import { Query } from '@nestjs/cqrs';
import type { Kind } from '../../../core/counting/definition.js';
import type { Standing } from '../../../core/counting/standing.js';
import type { Asking } from '../asking.js';
import type { Evidence } from '../../known-at/evidence.js';
import type { List } from './measure-of-members.js';

export interface MemberItem {
  readonly kind: string;
  readonly first: string;
  /** Its last day, itself included; left out while it goes on. */
  readonly last?: string;
  readonly closedOn?: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly events: readonly Evidence[];
}

/** One of the things a figure counted. */
export interface Member {
  readonly child: string;
  readonly alsoKnownAs?: readonly string[];
  readonly standing: Standing;
  /** What it adds to the figure: 1, or nights or days. */
  readonly amount: number;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly items?: readonly MemberItem[];
  readonly events: readonly Evidence[];
}

/** Where a page goes on: the same log position, the child and how many of its units were shown. */
export interface Place {
  readonly position: number;
  readonly child: string;
  readonly skip: number;
}

export interface MembersPage {
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly on?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly standing: List;
  readonly knownAt: string | null;
  readonly position: number;
  readonly definition: string;
  readonly recalculating?: true;
  readonly items: readonly Member[];
}

export interface MembersFound {
  readonly page: MembersPage;
  readonly next: Place | undefined;
}

export class MembersQuery extends Query<MembersFound> {
  constructor(
    readonly asking: Asking,
    readonly list: List,
    readonly key: string | undefined,
    readonly place: Place | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
