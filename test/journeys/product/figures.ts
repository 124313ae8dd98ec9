import { read, type Server } from './server.js';

export interface Figure {
  readonly indicator: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly companions: Readonly<Record<string, number | null>>;
  readonly knownAt: string;
  readonly position: number;
}

export interface Entry {
  readonly id: string;
  readonly takes: 'date' | 'period';
}

export const catalogueOf = async (server: Server): Promise<readonly Entry[]> =>
  (await read<{ readonly items: readonly Entry[] }>(server, '/indicators')).items;

/** What an indicator is asked for: the period, or the day on which it ends. */
export const asked = ({ takes }: Entry, from: string, to: string): string =>
  takes === 'date' ? `on=${to}` : `from=${from}&to=${to}`;

export const figureOf = (server: Server, id: string, query: string): Promise<Figure> =>
  read(server, `/indicators/${id}/figures?${query}`);

/** Every figure of an authority for a period or its last day, as text and without the instant it is known at. */
export const allFigures = async (
  server: Server,
  authority: string,
  from: string,
  to: string,
): Promise<readonly string[]> => {
  const figures: string[] = [];
  for (const entry of await catalogueOf(server)) {
    const query = `${asked(entry, from, to)}&authority=${authority}`;
    const { knownAt: _instant, ...figure } = await figureOf(server, entry.id, query);
    figures.push(JSON.stringify(figure));
  }
  return figures;
};
