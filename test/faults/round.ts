import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../libs/core/demonstration/chance.js';
import type { DataFolder } from '../journeys/product/data-folder.js';
import { positionOf, type Server } from '../journeys/product/server.js';
import type { Ledger } from './ledger.js';
import { postQueue, type Queue } from './posting.js';

const phases = ['posting', 'projecting'] as const;
const victims = ['process', 'process and database'] as const;

/** When the server is killed, and what of it. */
export interface Plan {
  readonly phase: (typeof phases)[number];
  readonly victim: (typeof victims)[number];
  /** So many events of this round are acknowledged first. */
  readonly after: number;
  /** And then so much time passes. */
  readonly thenMs: number;
}

const mostMs = { posting: 25, projecting: 120 } as const;

/** Four rounds in a row are all there is: during each, of each. */
export const planOf = (round: number, most: number, chance: Chance): Plan => {
  const phase = phases[round % 2] ?? 'posting';
  const victim = victims[Math.floor(round / 2) % 2] ?? 'process';
  return { phase, victim, after: chance.whole(1, Math.max(1, most)), thenMs: chance.whole(0, mostMs[phase]) };
};

/** Alone or up to forty at once while it is posting that matters; else as much work as possible for the projector. */
const parcels = {
  posting: (chance: Chance) => (chance.happens(0.5) ? 1 : chance.whole(2, 40)),
  projecting: (_chance: Chance, { after }: Plan) => Math.min(500, Math.ceil(after / 4)),
} as const;

export const kill = async (server: Server, folder: DataFolder, victim: Plan['victim']): Promise<void> => {
  const [postmaster] = await folder.lock();
  server.app.signal('SIGKILL');
  if (victim === 'process and database') process.kill(Number(postmaster), 'SIGKILL');
  await server.app.ended;
};

export interface Killed extends Plan {
  /** Acknowledged in this round. */
  readonly acknowledged: number;
  /** Events recorded and not counted yet just before the killing, where it left time to say so. */
  readonly behind: number | undefined;
}

const behindIn = (server: Server, authority: string): Promise<number | undefined> =>
  positionOf(server, authority).then(
    ({ recorded, projected }) => recorded - projected,
    () => undefined,
  );

/** Posts to a running server and kills it. */
export const runRound = async (
  server: Server,
  folder: DataFolder,
  { plan, queues, ledger, chance }: Disturbance,
  authority: string,
): Promise<Killed> => {
  const before = ledger.positions.size;
  const state = { killed: false };
  const target = before + plan.after;
  const enough = (): boolean =>
    state.killed || (plan.phase === 'projecting' && ledger.positions.size >= target);
  const posting = {
    server,
    ledger,
    parcel: () => parcels[plan.phase](chance, plan),
    enough,
    killed: () => state.killed,
  };
  const posted = Promise.all(queues.map((queue) => postQueue(queue, posting)));
  await Promise.race([ledger.reached(target), posted]);
  if (plan.phase === 'projecting') await posted;
  const asked = behindIn(server, authority);
  await pause(plan.thenMs);
  state.killed = true;
  await kill(server, folder, plan.victim);
  await posted;
  return { ...plan, acknowledged: ledger.positions.size - before, behind: await asked };
};

export interface Disturbance {
  readonly plan: Plan;
  readonly queues: readonly Queue[];
  readonly ledger: Ledger;
  readonly chance: Chance;
}
