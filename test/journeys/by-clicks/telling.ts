import { addDays, isoDate, type Day } from '../../../libs/core/kernel/day.js';
import { londonDay } from '../../../libs/core/kernel/instant.js';
import { good, post, type Server } from '../product/server.js';

type Data = Readonly<Record<string, unknown>>;

/** Events about the children of one authority. */
export const eventsIn =
  (authority: string) =>
  (child: string, type: string, id: string, data: Data): object => ({
    ...{ specversion: '1.0', source: 'urn:case-system:by-clicks', id, authority, data },
    ...{ type: `caretally.${type}.v1`, subject: `child/${child}` },
  });

/** Records events, and comes back when they are counted. */
export const record = async (server: Server, events: readonly object[]): Promise<void> => {
  const { items } = await good<{ readonly items: readonly { readonly status: string }[] }>(
    post(server, events, { prefer: 'wait=20' }),
  );
  const refused = items.filter(({ status }) => status !== 'recorded');
  if (refused.length > 0) throw new Error(`expected every event to be recorded: ${JSON.stringify(refused)}`);
};

export const today = (): Day => londonDay(Date.now());
export const daysAgo = (days: number): string => isoDate(addDays(today(), -days));
