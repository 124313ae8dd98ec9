import type { Asked, ImportFollower, ImportNamed, ImportStage } from './import-follower.port.js';
import type { RowCounts } from './row-accounts.js';
import type { ServerDoor } from './server-door.js';

/** The running server, which shows it on a page. */
export class ImportFollowerOverHttp implements ImportFollower {
  constructor(private readonly door: ServerDoor) {}

  async begin(named: ImportNamed): Promise<number> {
    return ((await this.#send('/import-runs', named)) as { readonly run: number }).run;
  }

  async tell(run: number, told: ImportStage & RowCounts): Promise<Asked> {
    const answer = await this.#send(`/import-runs/${String(run)}/progress`, told);
    return (answer as { readonly asked: Asked }).asked;
  }

  async end(run: number, outcome: string, accounts: RowCounts): Promise<void> {
    await this.#send(`/import-runs/${String(run)}/end`, { outcome, ...accounts });
  }

  #send(path: string, body: object): Promise<unknown> {
    return this.door.send(this.door.about(path), 'application/json', body);
  }
}
