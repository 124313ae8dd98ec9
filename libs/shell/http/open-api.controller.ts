import { Controller, Get } from '@nestjs/common';
import { openApiDocument } from './open-api.js';
import { Describes, json } from './operation.js';
import { Routes } from './routes.js';

@Controller()
export class OpenApiController {
  #document: ReturnType<typeof openApiDocument> | undefined;

  constructor(private readonly routes: Routes) {}

  @Get('openapi.json')
  @Describes({
    allows: 'anyone',
    tag: 'Documents',
    summary: 'This document: every route of this server, in OpenAPI 3.1.',
    answers: { 200: json('The document.', { type: 'object' }) },
  })
  document() {
    return (this.#document ??= openApiDocument(this.routes.all));
  }
}
