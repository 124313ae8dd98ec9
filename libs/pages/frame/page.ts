import { describesPage } from '../../shell/http/page.js';
import type { PersonRole } from '../people/person-roles.js';

/** Beside `@Get` and its like on a page's method: whom it is open to. A route that does not say so does not start. */
export const Page = (page: {
  readonly allows: 'anyone' | readonly [PersonRole, ...PersonRole[]];
}): MethodDecorator => describesPage(page);
