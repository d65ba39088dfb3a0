import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { nl, type Catalogue } from './nl/index.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof nl };
  }
}

export type Language = 'nl' | 'en';

/** Dutch is in the first load; English is fetched by who chooses it. */
async function load(language: Language): Promise<Catalogue> {
  return language === 'en' ? (await import('./en/index.js')).en : nl;
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'nl',
    resources: { nl: { translation: nl }, [language]: { translation: await load(language) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function switchLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await load(language));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
