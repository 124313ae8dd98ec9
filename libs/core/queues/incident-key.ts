/** A key is named in promises, where it has a hundred characters. */
const longestKey = 100;

/** The day an incident began and its id: a child may go missing twice in a day. */
export const keyOfIncident = ({ key }: { readonly key: string }): string => key.slice(0, longestKey);
