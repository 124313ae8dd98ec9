import type { PersonRole } from '../people/person-roles.js';

/** Those who answer for who sees what: managers, and whoever runs CareTally for the Caldicott guardian. */
export const seesAccessLog = ['manager', 'operator'] as const satisfies readonly PersonRole[];
