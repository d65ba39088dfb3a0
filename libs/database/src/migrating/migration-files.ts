import { readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** All libraries, as sources or as built: wherever this file itself is. */
const libraries = fileURLToPath(new URL('../../../', import.meta.url));
const fileName = /^(\d{13})-[a-z0-9-]+\.(?:js|ts)$/;

export interface MigrationFile {
  readonly path: string;
  /** The 13 digits that order migrations over all libraries, and by which the database remembers them. */
  readonly timestamp: number;
}

/** Every library's migrations, oldest first. They are found by their place: there is no list to forget. */
export function migrationFiles(): MigrationFile[] {
  return readdirSync(libraries, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.endsWith(`${sep}migrations`))
    .map((entry) => ({ path: join(entry.parentPath, entry.name), timestamp: timestampOf(entry.name) }))
    .filter((file) => file.timestamp > 0)
    .sort((a, b) => a.timestamp - b.timestamp);
}

function timestampOf(path: string): number {
  return Number(fileName.exec(basename(path))?.[1] ?? 0);
}
