import { spawn } from 'node:child_process';
import { watch } from 'node:fs';

// `npm run dev`: the server is built and started again at every change; the web application is served by Vite,
// which passes /api on. Ctrl-C ends all of it.
const sources = /\.ts$/;
const settle = 200;
const children = new Set();
let ending = false;
let server;
let timer;

function run(command, args) {
  const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

const ended = (child) => new Promise((resolve) => child.on('exit', resolve));

async function restart() {
  if (server && server.exitCode === null) {
    const gone = ended(server);
    server.kill('SIGINT');
    await gone;
  }
  if ((await ended(run('npm', ['run', '--silent', 'build:server']))) !== 0 || ending) return;
  server = run(process.execPath, ['dist/apps/standalone/src/main.js']);
}

let queue = restart();
for (const folder of ['apps', 'libs']) {
  watch(folder, { recursive: true }, (_event, file) => {
    if (!sources.test(file ?? '') || file?.startsWith('web')) return;
    clearTimeout(timer);
    timer = setTimeout(() => (queue = queue.then(restart)), settle);
  });
}
const web = run('npx', ['vite', '--config', 'apps/web/vite.config.ts']);

async function stop() {
  if (ending) return;
  ending = true;
  const all = [...children];
  for (const child of all) child.kill('SIGINT');
  await Promise.all(all.map((child) => (child.exitCode === null ? ended(child) : null)));
  process.exit();
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
web.on('exit', () => void stop());
