import type { Check } from './findings.js';

const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';
const fileName = new RegExp(`^${kebab}(?:\\.${kebab})*$`);
// File routes are named by TanStack Router: __root, _layout, $parameter, -private, a_.b.
const routeName = /^[-_.a-z0-9]*(?:\$[a-zA-Z]+)?[-_.a-z0-9]*$/;

export const namedInKebabCase: Check = (path) => {
  const allowed = path.startsWith('apps/web/src/routes/') ? routeName : fileName;
  return path
    .split('/')
    .filter((part) => !allowed.test(part))
    .map((part) => `'${part}' is not kebab-case`);
};

const empty = new Set(['base', 'manager', 'helper', 'helpers', 'util', 'utils', 'common', 'shared']);
const declared = /^\s*(?:export\s+)?(?:declare\s+)?(?:abstract\s+)?(?:class|interface|type|enum)\s+(\w+)/gm;

/** Names that say nothing about what a thing is for, and the I of interfaces. */
export const namedForWhatItIs: Check = (path, text) => [
  ...(path.endsWith('.css') ? '' : path)
    .split(/[/.-]/)
    .filter((word) => empty.has(word))
    .map((word) => `'${word}' says nothing about what is in it`),
  ...[...text.matchAll(declared)].flatMap(([, name = '']) => {
    const words = name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
    if (words.some((word) => empty.has(word))) return [`${name} is not named for what it is`];
    return /^I[A-Z][a-z]/.test(name) ? [`${name} has the I of interfaces`] : [];
  }),
];

const homes = [
  { decorator: /^@Controller\(/m, home: '.controller.ts' },
  { decorator: /^@Module\(/m, home: '.module.ts' },
  { decorator: /^@(?:Public|Requires|Authenticated)\(/m, home: '.controller.ts' },
];

/** A controller is found in a *.controller.ts, a module in a *.module.ts; specs may define their own. */
export const inTheFileNamedForIt: Check = (path, text) =>
  homes
    .filter(({ decorator, home }) => decorator.test(text) && !path.endsWith(home))
    .map(({ home }) => `this belongs in a *${home}`);
