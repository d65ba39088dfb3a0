import { StrictMode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-sans-3/wght.css';
import './ui/css/reset.css';
import './theme/neutral.css';
import './ui/css/base.css';
import './ui/css/print.css';
import { ApiError } from './api/problem.js';
import { startI18n } from './i18n/index.js';
import { PreferencesProvider } from './features/preferences/preferences-provider.js';
import { applyPreferences, readPreferences } from './features/preferences/preferences.js';
import { queryClient } from './query-client.js';
import { router } from './router.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const preferences = readPreferences();
applyPreferences(preferences);
await startI18n(preferences.language);

// An answer of the server that was refused is shown as a page; it is no fault of the program.
function logUnlessAnswer(error: unknown): void {
  if (!(error instanceof ApiError)) console.error(error);
}

createRoot(root, { onCaughtError: logUnlessAnswer }).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <PreferencesProvider initial={preferences}>
        <RouterProvider router={router} />
      </PreferencesProvider>
    </QueryClientProvider>
  </StrictMode>,
);
