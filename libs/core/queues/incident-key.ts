import { isoDate, type Day } from '../kernel/day.js';

/** A key is named in promises, where it has a hundred characters. */
const longestKey = 100;

/** The day an incident began and its id: a child may go missing twice in a day. */
export const keyOfIncident = ({
  from,
  incident,
}: {
  readonly from: Day;
  readonly incident: string;
}): string => `${isoDate(from)} ${incident}`.slice(0, longestKey);
