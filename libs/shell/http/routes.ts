import type { RouteOptions } from 'fastify';
import type { Operation, OperationConfig } from './operation.js';
import { isPageConfig, type PageConfig } from './page.js';

export interface Route {
  readonly method: string;
  /** `/quarantine/:id` */
  readonly pattern: string;
  readonly operation: Operation;
}

/** A page for people: not of the API, and not in its document. */
interface PageRoute {
  readonly method: string;
  readonly pattern: string;
}

const described = (config: unknown): config is OperationConfig =>
  typeof config === 'object' && config !== null && 'operation' in config;

const segmentsOf = (path: string): readonly string[] => path.split('/').slice(1);

const fits = (pattern: string, path: string): boolean => {
  const [wanted, found] = [segmentsOf(pattern), segmentsOf(path)];
  return (
    wanted.length === found.length &&
    wanted.every((segment, place) =>
      segment.startsWith(':') ? found[place] !== '' : segment === found[place],
    )
  );
};

/** Every route of the server, as the server itself was told of it. */
export class Routes {
  readonly #routes: Route[] = [];
  readonly #pages: (PageRoute & PageConfig)[] = [];

  readonly add = ({ method, url, config }: Pick<RouteOptions, 'method' | 'url' | 'config'>): void => {
    if (isPageConfig(config)) {
      for (const each of [method].flat()) this.#pages.push({ method: each, pattern: url, page: config.page });
      return;
    }
    if (!described(config)) {
      throw new Error(
        `the route ${String(method)} ${url} does not say who may call it: add @Describes or @Page to it`,
      );
    }
    const { operation } = config;
    for (const each of [method].flat()) this.#routes.push({ method: each, pattern: url, operation });
  };

  get all(): readonly Route[] {
    return this.#routes;
  }

  /** Every page, and whom it is open to. */
  get pages(): readonly (PageRoute & PageConfig)[] {
    return this.#pages;
  }

  /** The methods an address takes; none where there is nothing. */
  methodsAt(url: string): readonly string[] {
    const path = url.split('?', 1)[0] ?? '';
    const methods = [...this.#routes, ...this.#pages]
      .filter(({ pattern }) => fits(pattern, path))
      .map(({ method }) => method);
    return [...new Set(methods)].sort();
  }
}
