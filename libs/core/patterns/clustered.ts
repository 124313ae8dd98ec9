import { ofType } from '../case-record/standing-events.js';
import type { SchoolCluster, Setting } from '../case-record/setting.fact.js';
import { inNoCluster, type Counts } from './ranked.js';

/** A cluster with the keys of the rows gathered in it. */
export interface ClusterCounts extends Counts {
  readonly rows: readonly string[];
}

/** The clusters of an authority as its rows need them. */
export interface Clusters {
  readonly clusterOf: (urn: string) => SchoolCluster | undefined;
  readonly nameOf: (urn: string) => string | undefined;
}

/** In the order in which each was published last. */
const inOrderOfPublication = ({ clusters, events }: Setting): readonly SchoolCluster[] => {
  const last = new Map(
    ofType(events, 'caretally.school-cluster-published.v1').map(({ data }, place) => [data.cluster, place]),
  );
  const placeOf = ({ cluster }: SchoolCluster): number => last.get(cluster) ?? 0;
  return clusters.toSorted((a, b) => placeOf(a) - placeOf(b));
};

/** A school that several clusters name counts in the one published last, so that clusters add up to the whole. */
export const clustersOf = (setting: Setting): Clusters => {
  const published = inOrderOfPublication(setting);
  const cluster = new Map(published.flatMap((each) => each.schools.map(({ urn }) => [urn, each] as const)));
  const name = new Map(
    published.flatMap(({ schools }) =>
      schools.flatMap((school) => (school.name === undefined ? [] : [[school.urn, school.name] as const])),
    ),
  );
  return { clusterOf: (urn) => cluster.get(urn), nameOf: (urn) => name.get(urn) };
};

/** The same counts by cluster, so that small schools count together. */
export const gatheredByCluster = (
  rows: readonly Counts[],
  { clusterOf }: Clusters,
): readonly ClusterCounts[] => {
  const gathered = new Map<string, ClusterCounts>();
  for (const { key: urn, found, of } of rows) {
    const key = clusterOf(urn)?.cluster ?? inNoCluster;
    const so = gathered.get(key) ?? { key, found: 0, of: 0, rows: [] };
    gathered.set(key, { key, found: so.found + found, of: so.of + of, rows: [...so.rows, urn] });
  }
  return [...gathered.values()];
};
