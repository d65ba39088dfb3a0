import { it } from '@jest/globals';
import { HttpClient } from '#lib/testing';
import { startInstallation } from './installation.js';
it('x', async () => {
  const installation = await startInstallation('PostgreSQL', { wired: true });
  const chair = await installation.signIn('voorzitter.ondermijning');
  await Promise.all(Array.from({ length: 5 }, () => chair.get('/cases')));
  const db = installation.wires!.database as any;
  db.silence();
  const t0 = Date.now();
  const timed = async (what: string, p: Promise<any>) => {
    const r = await p.catch((e: Error) => ({ status: e.message }));
    process.stderr.write(`${what} ${r.status} after ${Date.now() - t0} ms\n`);
  };
  const c = new HttpClient(installation.origin);
  await timed('live', c.get('/health/live'));
  await timed('ready', c.get('/health/ready'));
  await Promise.all(Array.from({ length: 8 }, (_, i) => timed(`get ${i}`, chair.get('/cases'))));
  await timed('later', chair.get('/cases'));
  await db.cut();
  await db.mend();
  await timed('mended', chair.get('/cases'));
  await timed('ready', c.get('/health/ready'));
  await installation.stop();
}, 200_000);
