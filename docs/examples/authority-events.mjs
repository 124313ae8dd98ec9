/** What the examples' events have in common. */
export const eventsOf = (authority) => ({
  about: (subject, type, id, data, more = {}) => ({
    specversion: '1.0',
    source: `urn:case-system:example`,
    id,
    type: `caretally.${type}.v1`,
    subject,
    authority,
    data,
    ...more,
  }),
});

/** A batch to post: at most 1,000 events. */
export const print = (events) => process.stdout.write(`${JSON.stringify(events)}\n`);
