/** `node --import ./test/postgres/typescript.mjs file.ts` */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
