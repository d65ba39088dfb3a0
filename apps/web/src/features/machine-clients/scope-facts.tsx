import { useTranslation } from 'react-i18next';

/** The name of its texts; a colon would be read as something else. */
const texts: Readonly<Record<string, 'tableDefinitions'>> = { 'table-definitions:read': 'tableDefinitions' };

/** What a system may, in words; one that has no words yet by its code. */
export function ScopeFacts({ scopes, withHelp = false }: { scopes: readonly string[]; withHelp?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="ct-stack" data-tight>
      {withHelp && <strong>{t('machines.scope')}</strong>}
      {scopes.map((scope) => {
        const text = texts[scope];
        return (
          <div key={scope}>
            {text ? t(`machineScope.${text}`) : scope}
            {text && withHelp && <p className="ct-muted">{t(`machineScopeHelp.${text}`)}</p>}
          </div>
        );
      })}
    </div>
  );
}
