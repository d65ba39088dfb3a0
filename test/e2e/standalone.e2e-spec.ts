import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, eventually, HttpClient, type TestDatabase } from '#lib/testing';
import {
  type Account,
  BuiltProcess,
  databaseServerOf,
  isAlive,
  ordinaryAccount,
  takePort,
} from './built-process.js';

const oneSentence = /^[A-Z][^\n]+[.]\n$/;
const minute = 60_000;
/** Room for a machine that runs other tests at the same time. */
const patience = 3 * minute;

const ordinary = ordinaryAccount();
if (!ordinary) {
  process.stderr.write(
    'npm start is tried as one user only: we are no root, or the tree is closed to others.\n',
  );
}
const asTwoUsers = ordinary ? describe : describe.skip;

describe('npm start', () => {
  let parent: string;
  let dataDir: string;

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'casustafel-standalone-'));
    dataDir = join(parent, 'data');
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));

  const start = (environment: Readonly<Record<string, string>> = {}, account: Account | null = null) =>
    BuiltProcess.start('standalone', { DATA_DIR: dataDir, ...environment }, account);

  /** What a start that must fail says, and with which exit code. */
  const complaintOf = async (
    environment: Readonly<Record<string, string>>,
    account: Account | null = null,
  ) => {
    const { code, printed } = await start(environment, account).end();
    expect(printed).toMatch(oneSentence);
    expect(code).toBe(1);
    return printed;
  };

  it(
    'is there within a minute, says who one can be, and lets them in',
    async () => {
      const standalone = start();
      const begun = Date.now();
      const { url, printed } = await standalone.ready();
      expect(Date.now() - begun).toBeLessThan(minute);
      expect(printed).toContain('casustafel-demo');
      const usernames = [...printed.matchAll(/^ {2}([a-z.]+) {2,}\S/gm)].map((match) => match[1] ?? '');
      expect(usernames.length).toBeGreaterThanOrEqual(15);
      for (const username of usernames) await new HttpClient(url).signIn(username);
      const { status } = await new HttpClient(url).get('/health/ready');
      expect(status).toBe(200);

      const server = await databaseServerOf(dataDir);
      expect(isAlive(server)).toBe(true);
      expect(await standalone.stop('SIGINT')).toMatchObject({ code: 0 });
      expect(isAlive(server)).toBe(false);
    },
    patience,
  );

  it(
    'keeps the data, and refuses a second process on them',
    async () => {
      const first = start();
      const { url } = await first.ready();
      const client = await new HttpClient(url).signIn('voorzitter.ondermijning');
      const { body: before } = await client.get<{ items: { id: string }[] }>('/cases');
      expect(before.items.length).toBeGreaterThan(0);
      expect(await complaintOf({})).toMatch(/Another Casustafel is running on/);
      await first.stop('SIGTERM');

      const second = start();
      const again = await new HttpClient((await second.ready()).url).signIn('voorzitter.ondermijning');
      const { body: after } = await again.get<{ items: { id: string }[] }>('/cases');
      expect(after.items).toEqual(before.items);
      await second.stop();
    },
    patience,
  );

  it(
    'takes its database with it when it is killed, and starts again',
    async () => {
      const killed = start();
      await killed.ready();
      const server = await databaseServerOf(dataDir);
      await killed.stop('SIGKILL');
      await eventually('its database is gone', () => !isAlive(server));

      const next = start();
      await next.ready();
      expect((await next.stop()).code).toBe(0);
    },
    patience,
  );

  it(
    'starts again after a power failure, whatever process number is left behind',
    async () => {
      const pidFile = join(dataDir, 'postgresql', 'postmaster.pid');
      await writeFile(pidFile, `${String(process.pid)}\n${dataDir}/postgresql\n1\n1\n\n127.0.0.1\n`, {
        mode: 0o644,
      });
      const next = start();
      await next.ready();
      expect(isAlive(process.pid)).toBe(true);
      expect((await next.stop()).code).toBe(0);
    },
    patience,
  );

  it(
    'stops when its database does, and says so',
    async () => {
      const standalone = start();
      await standalone.ready();
      process.kill(await databaseServerOf(dataDir), 'SIGQUIT');
      const { code, printed } = await standalone.end();
      expect(code).toBe(1);
      expect(printed).toMatch(/PostgreSQL ended by itself/);
    },
    patience,
  );

  it(
    'leaves nothing when it is stopped half-way through its first start, and starts after that',
    async () => {
      const fresh = join(parent, 'fresh');
      const broken = start({ DATA_DIR: fresh });
      await eventually('it has begun', () => existsSync(join(fresh, 'secrets.json')));
      expect(await broken.stop('SIGTERM')).toEqual({ code: 0, printed: '' });
      const whole = start({ DATA_DIR: fresh });
      await whole.ready();
      await whole.stop();
    },
    patience,
  );

  describe('says in one sentence what is wrong', () => {
    it('with the port', async () => {
      const { port, release } = await takePort();
      expect(await complaintOf({ PORT: String(port) })).toContain(`Port ${String(port)} is in use`);
      await release();
    });

    it('with a data folder that is a file', async () => {
      const file = join(parent, 'file');
      await writeFile(file, '');
      expect(await complaintOf({ DATA_DIR: file })).toMatch(/is not a folder/);
      expect(await complaintOf({ DATA_DIR: join(file, 'data') })).toMatch(/is not a folder/);
    });

    it(
      'with a data folder that is half, of another version, or without its secrets',
      async () => {
        const folder = join(parent, 'odd');
        const cluster = join(folder, 'postgresql');
        await mkdir(join(cluster, 'global'), { recursive: true });
        await writeFile(join(cluster, 'postgresql.conf'), '');
        expect(await complaintOf({ DATA_DIR: folder })).toMatch(/has no usable secrets\.json/);
        await writeFile(join(folder, 'secrets.json'), '{"superuser":"a","owner":"b","app":"c"}');
        expect(await complaintOf({ DATA_DIR: folder })).toMatch(/is not a whole PostgreSQL data folder/);
        await writeFile(join(cluster, 'PG_VERSION'), '15\n');
        await writeFile(join(cluster, 'global', 'pg_control'), '');
        expect(await complaintOf({ DATA_DIR: folder })).toMatch(/was made by PostgreSQL 15/);
      },
      patience,
    );

    it('with the settings, and names each of them', async () => {
      const { code, printed } = await start({ PORT: 'drie', LOG_LEVEL: 'luid' }).end();
      expect(code).toBe(1);
      expect(printed).toMatch(/PORT must be a port number/);
      expect(printed).not.toMatch(/ at .*:\d+:\d+/);
    });

    it('when it would put demo accounts in production', async () => {
      const environment = {
        NODE_ENV: 'production',
        PUBLIC_URL: 'https://casustafel.test',
        SECOND_FACTOR_KEY: 'a key of the installation itself for a test',
        DATA_DIR: join(parent, 'prod'),
      };
      expect(await complaintOf(environment)).toMatch(/refused when NODE_ENV is production/);
    });
  });

  asTwoUsers('as an ordinary user, where all else here runs as root', () => {
    it(
      'starts, and owns all that it makes',
      async () => {
        const home = join(parent, 'home');
        await mkdir(home);
        await chmod(parent, 0o755);
        await chown(home, ordinary?.uid ?? 0, ordinary?.gid ?? 0);
        const standalone = start({ DATA_DIR: join(home, 'data') }, ordinary);
        const { url } = await standalone.ready();
        await new HttpClient(url).signIn('politie');
        expect((await standalone.stop()).code).toBe(0);
        for (const made of ['data', 'data/secrets.json', 'data/postgresql'])
          expect([made, (await stat(join(home, made))).uid]).toEqual([made, ordinary?.uid]);
      },
      patience,
    );

    it(
      'says in one sentence that it cannot write to a folder of somebody else',
      async () => {
        const closed = join(parent, 'closed');
        await mkdir(closed, { mode: 0o700 });
        for (const DATA_DIR of [closed, join(closed, 'data')])
          expect(await complaintOf({ DATA_DIR }, ordinary)).toMatch(/cannot be written to \(EACCES\)/);
      },
      patience,
    );
  });

  describe('on another server', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createTestDatabase();
    });
    afterAll(() => database.drop());

    it(
      'uses it, adds no demo, and leaves no folder',
      async () => {
        const unused = join(parent, 'unused');
        const standalone = start({
          DATABASE_URL: database.url,
          DATABASE_OWNER_URL: database.ownerUrl,
          DATA_DIR: unused,
        });
        const { url, printed } = await standalone.ready();
        expect(printed).not.toContain('casustafel-demo');
        expect((await new HttpClient(url).get('/health/ready')).status).toBe(200);
        expect(existsSync(unused)).toBe(false);
        expect((await standalone.stop()).code).toBe(0);
      },
      patience,
    );

    it(
      'says what is wrong with it, and never its password',
      async () => {
        const wrong = database.url.replace('test@', 'not-the-password@');
        const printed = await complaintOf({ DATABASE_URL: wrong });
        expect(printed).toMatch(/does not let "casustafel_app" in/);
        expect(printed).not.toContain('not-the-password');
        expect(await complaintOf({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x' })).toMatch(
          /No PostgreSQL answers/,
        );
        expect(await complaintOf({ DATABASE_URL: database.ownerUrl })).toMatch(/"casustafel_owner" owns/);
      },
      patience,
    );
  });
});
