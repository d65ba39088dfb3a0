// Reads [{ path, text }] from standard input and prints, for each, the rules that it breaks. One start of ESLint
// serves all of them; it runs outside jest because ESLint loads its configuration by itself.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const broken = [];
for (const { path, text: source } of JSON.parse(await text(process.stdin))) {
  const [file] = await eslint.lintText(source, { filePath: path });
  const named = file.messages.map(({ ruleId, message }) =>
    ruleId === 'no-restricted-syntax' ? message : ruleId,
  );
  broken.push([...new Set(named)]);
}
process.stdout.write(JSON.stringify(broken));
