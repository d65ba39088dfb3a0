import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SignInOptions } from '../sessions/sign-in-options.js';
import { BreachedPasswords } from './breached-passwords.js';

const leaked = 'paard kaas batterij nietje';
const padding = 'dit staat er alleen als vulling';
const hashOf = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase();
const rangeOf = (prefix: string) =>
  [
    ['0018A45C4D1DEF81644B54AB7F969B88D65', 3],
    ...[leaked].filter((one) => hashOf(one).startsWith(prefix)).map((one) => [hashOf(one).slice(5), 12]),
    ...[padding].filter((one) => hashOf(one).startsWith(prefix)).map((one) => [hashOf(one).slice(5), 0]),
  ]
    .map(([suffix, count]) => `${String(suffix)}:${String(count)}`)
    .join('\r\n');

/** Speaks the range protocol, and keeps what it was asked. */
const asked: { url: string; padded: boolean }[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let address: string;
let folder: string;

const inFull = (request: IncomingMessage, response: ServerResponse) => {
  const url = request.url ?? '';
  asked.push({ url, padded: request.headers['add-padding'] === 'true' });
  response.end(rangeOf(url.slice('/range/'.length)));
};
const listAt = (at: string, whenAway: 'accept' | 'refuse' = 'accept') =>
  new BreachedPasswords(new SignInOptions({ breachedPasswords: { address: at, whenAway } }));

beforeAll(async () => {
  Logger.overrideLogger(false);
  server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  address = `http://127.0.0.1:${String(typeof at === 'object' ? at?.port : '')}/range/`;
  answer = inFull;
  folder = mkdtempSync(join(tmpdir(), 'casustafel-pwned-'));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('a password that leaked', () => {
  it('is found, and only five signs of its hash are said', async () => {
    expect(await listAt(address).look(leaked)).toBe('breached');
    expect(asked).toEqual([{ url: `/range/${hashOf(leaked).slice(0, 5)}`, padded: true }]);
  });

  it.each(['vier gele fietsen onder de toren', padding])('is not %j', async (password) => {
    expect(await listAt(address).look(password)).toBe('not-found');
  });

  it('is found in files, without asking anybody', async () => {
    const prefix = hashOf(leaked).slice(0, 5);
    writeFileSync(join(folder, `${prefix}.txt`), rangeOf(prefix));
    const list = listAt(`${pathToFileURL(folder).href}/`, 'refuse');
    expect(await list.look(leaked)).toBe('breached');
    // A set of files holds every range: one that is not there was not copied.
    expect(await list.look('vier gele fietsen onder de toren')).toBe('not-known');
  });

  it('is not looked for where nothing is configured', async () => {
    expect(await new BreachedPasswords(new SignInOptions()).look(leaked)).toBe('not-found');
  });
});

describe('a list that is away', () => {
  it.each<[string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ['an error', (_request, response) => response.writeHead(503).end()],
    ['another address', (_request, response) => response.writeHead(302, { location: '/range/00000' }).end()],
    ['a closed line', (request) => request.socket.destroy()],
  ])('with %s lets the password pass or not, as was chosen', async (_what, answers) => {
    answer = answers;
    expect(await listAt(address).look(leaked)).toBe('not-found');
    expect(await listAt(address, 'refuse').look(leaked)).toBe('not-known');
    answer = inFull;
  });
});
