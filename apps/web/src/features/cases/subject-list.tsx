import { IconBuildingStore, IconHome2, IconMap2, IconUser, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import type { Signal } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { labelOf } from '../tables/label-of.js';
import './subject-list.css';

const icons: Record<string, typeof IconUser> = {
  person: IconUser,
  company: IconBuildingStore,
  premises: IconHome2,
  area: IconMap2,
  group: IconUsersGroup,
};

type ShownSubject = Signal['subjects'][number];

/** Who or what a signal or case is about. */
export function SubjectList({
  subjects,
  definition,
}: {
  subjects: readonly ShownSubject[];
  definition: TableDescription;
}) {
  const { t } = useTranslation();
  return (
    <ul className="ct-subjects">
      {subjects.map(({ kind, role, name, birthDate, address }, index) => {
        const Icon = icons[kind] ?? IconUser;
        const about = [
          labelOf(definition.subjectKinds, kind),
          role && labelOf(definition.personRoles, role),
          birthDate && t('subject.bornOn', { date: formatDate(birthDate) }),
          address,
        ];
        return (
          <li key={index}>
            <Icon size={20} stroke={1.5} aria-hidden />
            <div>
              <span className="ct-strong">{name}</span>
              <br />
              <span className="ct-small">{about.filter(Boolean).join(' · ')}</span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
