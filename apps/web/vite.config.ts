import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const framework =
  /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next|openapi-fetch|html-parse-stringify|void-elements|use-sync-external-store)[\\/]/;
const everywhere =
  /src[\\/](api|i18n[\\/](?!en|nl[\\/](register|administration|people|rights-review))|features[\\/](session[\\/](?!sign-in-again|pending|statement)|preferences|problem|tables|actions[\\/](action-queries|action-list|action-status|due))|ui[\\/](badge|button|data-table|empty-state|facts|loading|load-more|notice|page-header|panel|text-field|field|toasts|tone))[\\/.-]/;

export default defineConfig({
  root: here('.'),
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // What a page fetches comes with the page: otherwise the first visit loads the queries of all of them.
      codeSplittingOptions: { defaultBehavior: [['loader', 'component']] },
      routesDirectory: here('./src/routes'),
      generatedRouteTree: here('./src/routeTree.gen.ts'),
      quoteStyle: 'single',
    }),
    react(),
    { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' },
  ],
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows neither data: addresses nor inline script.
    assetsInlineLimit: 0,
    // One small sheet: a page may use any class of the UI layer without loading that component.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'framework', test: framework },
            // What nearly every page uses, in one file; large parts stay apart and come when they are needed.
            { name: 'application', test: everywhere },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
