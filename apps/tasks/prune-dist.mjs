import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';

// A source that was renamed or removed leaves its built file behind; a stale migration would still be applied.
const root = process.cwd();
const dist = join(root, 'dist');
const web = join(dist, 'apps', 'web') + sep;

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (!entry.isFile() || file.startsWith(web)) continue;
  const source = join(root, file.slice(dist.length).replace(/\.js(?:\.map)?$/, '.ts'));
  if (!existsSync(source)) rmSync(file);
}
