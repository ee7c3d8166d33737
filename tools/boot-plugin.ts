/**
 * The one script that runs before the first paint: theme, text size, language. It must be a classic script
 * (a module runs too late) and a file of its own (inline scripts are forbidden), so Vite can't bundle it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify, type Plugin, transformWithOxc } from 'vite';

async function compile(root: string): Promise<string> {
  const source = readFileSync(join(root, 'src/app/boot.ts'), 'utf8');
  if (/^\s*(import|export)\b/m.test(source)) throw new Error('src/app/boot.ts must not import or export');
  const { code } = await transformWithOxc(source, 'boot.ts', { sourcemap: false });
  // The wrapper keeps its names out of the global scope.
  const result = await minify('boot.js', `(()=>{${code}})();`);
  if (result.errors.length > 0) throw new Error(`src/app/boot.ts: ${result.errors[0]?.message}`);
  return result.code;
}

export function bootPlugin(): Plugin {
  let fileName = 'boot.js';
  let root = process.cwd();
  return {
    name: 'plumbline-boot',
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.middlewares.use('/boot.js', (_request, response, next) => {
        compile(root).then((code) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(code);
        }, next);
      });
    },
    async buildStart() {
      if (this.environment.config.consumer !== 'client' || this.environment.mode !== 'build') return;
      const source = await compile(root);
      const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      fileName = `assets/boot-${digest}.js`;
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: {
      order: 'post',
      // In development, one page answers for addresses of any depth.
      handler: (_html, { server }) => [
        { tag: 'script', attrs: { src: server ? '/boot.js' : `./${fileName}` }, injectTo: 'head-prepend' },
      ],
    },
  };
}
