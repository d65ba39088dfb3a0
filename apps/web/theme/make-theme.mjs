// Writes src/theme/neutral.css: NL Design System "basis" tokens from a few palettes, light and dark in one.
// usage: node apps/web/theme/make-theme.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const { light, dark, roles, rest } = JSON.parse(
  readFileSync(new URL('./neutral.json', import.meta.url), 'utf8'),
);

const steps = {
  'bg-document': '0',
  'bg-subtle': '50',
  'bg-default': '100',
  'bg-hover': '200',
  'bg-active': '200',
  'border-subtle': '300',
  'border-default': '350',
  'border-hover': '500',
  'border-active': '500',
  'color-default': '500',
  'color-hover': '600',
  'color-active': '600',
  'color-subtle': '400',
  'color-document': '700',
  'inverse-bg-default': 'fill',
  'inverse-bg-hover': 'fillHover',
  'inverse-bg-active': 'fillHover',
  'inverse-color-default': 'onFill',
  'inverse-color-hover': 'onFill',
  'inverse-color-active': 'onFill',
  'inverse-border-default': 'fill',
};

const pair = (palette, step) => {
  const [day, night] = [light, dark].map((scheme) => scheme[palette][step] ?? scheme.grey[step]);
  return day === night ? day : `light-dark(${day}, ${night})`;
};

const colours = Object.entries(roles).flatMap(([role, palette]) =>
  Object.entries(steps).map(([token, step]) => `    --basis-color-${role}-${token}: ${pair(palette, step)};`),
);
const others = Object.entries(rest).map(([name, value]) => `    --basis-${name}: ${value};`);

writeFileSync(
  new URL('../src/theme/neutral.css', import.meta.url),
  `/* made by theme/make-theme.mjs from theme/neutral.json: change those */
@layer theme {
  :root {
${[...colours, ...others].join('\n')}
  }
}
`,
);
