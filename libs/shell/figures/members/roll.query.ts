import { Query } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import type { List } from './measure-of-members.js';
import type { Place } from './members.query.js';

/** A child on a list, and what it is broken down by on the day: no evidence, which is what takes long to tell. */
export interface OnRoll {
  readonly child: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

export interface RollFound {
  readonly children: readonly OnRoll[];
  readonly next: Place | undefined;
}

/** The children of a list of a figure, a page at a time, in the order and by the positions of its members. */
export class RollQuery extends Query<RollFound> {
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
