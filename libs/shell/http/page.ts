import { RouteConfig } from '@nestjs/platform-fastify';

/**
 * What a page for people is: whom it is open to. It is no operation of the API: it has no token and no entry in the OpenAPI
 * document. `roles` are those of people; whoever prepares the server for pages knows them and asks for them.
 */
export interface PageSays {
  readonly allows: 'anyone' | readonly [string, ...string[]];
}

export interface PageConfig {
  readonly page: PageSays;
}

export const describesPage = (page: PageSays): MethodDecorator => RouteConfig({ page } satisfies PageConfig);

export const isPageConfig = (config: unknown): config is PageConfig =>
  typeof config === 'object' && config !== null && 'page' in config;
