import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../shell/http/problem.js';
import { assetFiles } from './assets.js';
import { Page } from './page.js';

const byPath = new Map(Object.values(assetFiles).map((asset) => [asset.path, asset]));

/** Style sheet, script, icon and letters. Their names change with what is in them, so a browser may keep them for good. */
@Controller('assets')
export class AssetsController {
  @Get(':name')
  @Page({ allows: 'anyone' })
  file(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): Buffer {
    const asset = byPath.get(`/assets/${name}`);
    if (asset === undefined) throw new Problem('not-found', 'there is no such file');
    void reply.headers({
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
    return asset.content;
  }
}
