import { createContext, use, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { switchLanguage } from '../../i18n/index.js';
import { savePreferences, type Preferences } from './preferences.js';

interface Choice {
  preferences: Preferences;
  choose: (change: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<Choice | null>(null);

export function PreferencesProvider({ initial, children }: { initial: Preferences; children: ReactNode }) {
  const [preferences, setPreferences] = useState(initial);
  const choose = (change: Partial<Preferences>) => {
    const next = { ...preferences, ...change };
    savePreferences(next);
    const shown = change.language ? switchLanguage(change.language) : Promise.resolve();
    void shown.then(() => setPreferences(next));
  };
  return (
    <PreferencesContext value={{ preferences, choose }}>
      <I18nProvider locale={preferences.language === 'en' ? 'en-GB' : 'nl-NL'}>{children}</I18nProvider>
    </PreferencesContext>
  );
}

export function usePreferences(): Choice {
  const choice = use(PreferencesContext);
  if (!choice) throw new Error('usePreferences outside PreferencesProvider');
  return choice;
}
