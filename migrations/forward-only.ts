import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing recorded is ever taken back, so neither are its tables: a mistake is corrected by the next migration. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract readonly name: string;

  protected abstract readonly statements: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of this.statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} cannot be undone: correct it with a later migration`));
  }
}
