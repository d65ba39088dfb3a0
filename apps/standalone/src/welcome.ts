import { demoAccounts } from './demo/demo-accounts.js';
import { demoPassword } from './demo/demo-password.js';
import type { Standalone } from './start-standalone.js';

/** What `npm start` prints when it is ready: the address, and who one can be. */
export function welcome({ url, servesWeb, database }: Standalone): string {
  return [
    '',
    `Casustafel staat klaar op ${url}${servesWeb ? '' : ' (alleen de API: bouw de webapplicatie met "npm run build")'}`,
    `Gegevens: ${database.place}`,
    '',
    ...(database.isOwn ? demoTable() : ['Demogegevens plaatst u in een lege database met "npm run seed".']),
    'Stoppen: Ctrl-C.',
    '',
    '',
  ].join('\n');
}

function demoTable(): string[] {
  const width = Math.max(...demoAccounts.map((account) => account.username.length));
  const rows = demoAccounts.map(({ username, description }) => `  ${username.padEnd(width)}  ${description}`);
  return [
    `Demo-accounts, alle met wachtwoord ${demoPassword}:`,
    ...rows,
    '',
    'Alle personen en zaken zijn verzonnen.',
  ];
}
