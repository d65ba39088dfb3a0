import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '#lib/embedded-postgres';
import { Client } from 'pg';
import { generate } from 'selfsigned';
import { SMTPServer } from 'smtp-server';

/** Real servers that speak TLS only, with a certificate for `localhost` that nobody trusts by himself. */
export interface TlsServers {
  /** The certificate as a file: who is told of it trusts them. */
  readonly certificate: string;
  readonly key: string;
  /** The application's role, with a certificate of its own and no password. Without `sslmode`. */
  readonly applicationUrl: string;
  /** Other roles, with a password. Without `sslmode`. */
  databaseUrl(role: string): string;
  readonly redisUrl: string | null;
  readonly smtpUrl: string;
  readonly mails: string[];
  stop(): Promise<void>;
}

const password = 'Zk3pQ9';

export async function startTlsServers(): Promise<TlsServers> {
  const folder = mkdtempSync(join(tmpdir(), 'casustafel-tls-'));
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
    algorithm: 'sha256',
    clientCertificate: { cn: 'casustafel_app', algorithm: 'sha256' },
  });
  const fileWith = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const [certificate, key] = [fileWith('cert.pem', pems.cert), fileWith('key.pem', pems.private)];
  const client = {
    sslcert: fileWith('client.pem', pems.clientcert ?? ''),
    sslkey: fileWith('client-key.pem', pems.clientprivate ?? ''),
  };
  const mails: string[] = [];
  const database = await startPostgres(join(folder, 'postgresql'), { cert: pems.cert, key: pems.private });
  const redis = await startRedis(certificate, key);
  const smtp = new SMTPServer({
    secure: true,
    ...{ cert: pems.cert, key: pems.private, authOptional: true },
    onData(stream, _session, done) {
      stream.setEncoding('utf8').on('data', (text: string) => mails.push(text));
      stream.on('end', () => done());
    },
  }).listen(0, '127.0.0.1');
  await once(smtp, 'listening');
  return {
    ...{ certificate, key, mails, redisUrl: redis && `rediss://localhost:${String(redis.port)}` },
    databaseUrl: (role) => `postgresql://${role}:${password}@localhost:${String(database.port)}/casustafel`,
    applicationUrl: `postgresql://casustafel_app@localhost:${String(database.port)}/casustafel?${String(new URLSearchParams(client))}`,
    smtpUrl: `smtps://localhost:${String(portOf(smtp.address()))}`,
    stop: async () => {
      await new Promise<void>((resolve) => smtp.close().once('close', () => resolve()));
      await redis?.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Two roles and a database as `docker/postgres/create-roles.sh` makes them; then only TLS is let in. */
async function startPostgres(folder: string, { cert, key }: { cert: string; key: string }) {
  const server = await startServer({ folder, superuserPassword: password });
  const admin = new Client(server.urlFor('postgres', password, 'postgres'));
  await admin.connect();
  await admin.query(`CREATE ROLE casustafel_owner LOGIN PASSWORD '${password}'`);
  await admin.query(`CREATE ROLE casustafel_app LOGIN`);
  await admin.query('CREATE DATABASE casustafel OWNER casustafel_owner');
  const { uid, gid } = statSync(folder);
  for (const [name, text] of Object.entries({ 'server.crt': cert, 'server.key': key })) {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    chownSync(join(folder, name), uid, gid);
  }
  const rules = join(folder, 'pg_hba.conf');
  const others = readFileSync(rules, 'utf8').replace(/^host\b/gm, 'hostssl');
  writeFileSync(rules, `hostssl all casustafel_app all cert\n${others}`);
  await admin.query(`ALTER SYSTEM SET ssl_ca_file = 'server.crt'`);
  await admin.query('ALTER SYSTEM SET ssl = on');
  await admin.query('SELECT pg_reload_conf()');
  await admin.end();
  return server;
}

async function startRedis(certificate: string, key: string) {
  if (spawnSync('redis-server', ['--version']).error) return null;
  const port = await freePort();
  const tls = ['--tls-port', String(port), '--tls-cert-file', certificate, '--tls-key-file', key];
  const args = ['--port', '0', ...tls, '--tls-auth-clients', 'no', '--bind', '127.0.0.1', '--save', ''];
  const child: ChildProcess = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('This redis-server does not speak TLS')));
    child.stdout?.on('data', (text: Buffer) => {
      if (text.includes('Ready to accept connections')) resolve();
    });
  });
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return { port, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const port = portOf(probe.address());
  probe.close();
  await once(probe, 'close');
  return port;
}

function portOf(address: unknown): number {
  return (address as { port: number }).port;
}
