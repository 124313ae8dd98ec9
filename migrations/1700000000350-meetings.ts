import { ForwardOnly } from './forward-only.js';

/** A role of its own for whoever runs meetings: it records what is said there and nothing else. */
export class Meetings1700000000350 extends ForwardOnly {
  readonly name = 'Meetings1700000000350';

  protected readonly statements = [
    'alter table access.client drop constraint client_roles_check',
    `alter table access.client add constraint client_roles_check
       check (roles <@ array['post', 'read-figures', 'read-children', 'meet', 'operate'])`,
  ];
}
