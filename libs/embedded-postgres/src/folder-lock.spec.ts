import { link, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lockFolder } from './folder-lock.js';

describe('lockFolder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casustafel-lock-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('lets one in at a time, also when many ask at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)));
    const locks = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(locks).toHaveLength(1);
    await expect(lockFolder(folder)).rejects.toThrow(/Another Casustafel is running/);
    await locks[0]?.release();
    const next = await lockFolder(folder);
    await next.release();
  });

  it('works for a folder whose path is longer than a socket may have', async () => {
    const long = `/nowhere/${'long/'.repeat(30)}`;
    const lock = await lockFolder(long);
    await expect(lockFolder(long)).rejects.toThrow(/Another Casustafel/);
    await lock.release();
  });

  it('is not kept out by what a killed process left', async () => {
    const dead = createServer();
    await new Promise<void>((resolve) => dead.listen(join(folder, '.lock.dead'), resolve));
    await link(join(folder, '.lock.dead'), join(folder, '.lock'));
    await new Promise((resolve) => dead.close(resolve));
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(/Another Casustafel/);
    await expect(lock.release()).resolves.toBeUndefined();
  });
});
