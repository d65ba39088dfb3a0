import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

// Compressed once, when built, instead of at every request; @fastify/static picks what the browser takes.
const folder = join(process.cwd(), 'dist', 'apps', 'web');
const compressible = /\.(?:html|js|css|svg|json|webmanifest)$/;
const tooSmall = 1_024;
const formats = { '.br': promisify(brotliCompress), '.gz': promisify(gzip) };

for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !compressible.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const content = await readFile(path);
  if (content.length < tooSmall) continue;
  for (const [ending, compress] of Object.entries(formats))
    await writeFile(path + ending, await compress(content));
}
