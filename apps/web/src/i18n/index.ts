import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { nl, type Catalogue } from './nl/index.js';
import type { nlRegister, RegisterCatalogue } from './nl/register.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof nl & typeof nlRegister };
  }
}

export type Language = 'nl' | 'en';

let isRegisterOpened = false;

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

async function loadRegister(language: string): Promise<RegisterCatalogue> {
  return language === 'en'
    ? (await import('./en/register.js')).enRegister
    : (await import('./nl/register.js')).nlRegister;
}

/** To wait for before a page of the register is shown: its texts are in no first load. */
export async function openRegisterTexts(): Promise<void> {
  if (isRegisterOpened) return;
  const { language } = i18next;
  i18next.addResourceBundle(language, 'translation', await loadRegister(language));
  isRegisterOpened = true;
}

export async function switchLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await load(language));
  if (isRegisterOpened) i18next.addResourceBundle(language, 'translation', await loadRegister(language));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
