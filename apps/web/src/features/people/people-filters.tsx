import { useState, type SubmitEvent } from 'react';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { everyOrganisationQuery } from '../organisations/organisation-queries.js';
import { registerTablesQuery } from '../register-tables/register-table-queries.js';
import { personStates, type PeopleSearch } from './people-search.js';

/** Searching happens on a press, not while typing: every search is recorded with what it showed. */
export function PeopleFilters({
  search,
  onChange,
  onSearch,
}: {
  search: PeopleSearch;
  onChange: (search: PeopleSearch) => void;
  onSearch: (q: string) => void;
}) {
  const { t } = useTranslation();
  const { data: organisations } = useQuery(everyOrganisationQuery);
  const { data: tables } = useQuery(registerTablesQuery);
  const [typed, setTyped] = useState('');
  const [isShort, setShort] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = typed.trim();
    setShort(q.length === 1);
    if (q.length !== 1) onSearch(q);
  };
  const { organisatie, tafel, status, ...rest } = search;
  const named = (items: readonly { id: string; name: string }[] | undefined) =>
    (items ?? []).map(({ id, name }) => ({ code: id, label: name }));
  return (
    <FilterBar label={t('people.filter')}>
      <form className="ct-search" noValidate onSubmit={submit}>
        <TextField
          name="q"
          type="search"
          label={t('people.searchLabel')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === '') onSearch('');
          }}
          error={isShort ? t('people.searchShort') : undefined}
          maxLength={100}
        />
        <Button type="submit" icon={<IconSearch size={18} aria-hidden />}>
          {t('people.search')}
        </Button>
      </form>
      <SelectField
        name="organisatie"
        label={t('people.organisation')}
        value={organisatie ?? ''}
        placeholder={t('people.everyOrganisation')}
        onChange={({ target: { value } }) => onChange(parsed({ ...rest, tafel, status, organisatie: value }))}
        options={named(organisations)}
      />
      <SelectField
        name="tafel"
        label={t('people.table')}
        value={tafel ?? ''}
        placeholder={t('people.everyTable')}
        onChange={({ target: { value } }) => onChange(parsed({ ...rest, organisatie, status, tafel: value }))}
        options={named(tables)}
      />
      <SelectField
        name="status"
        label={t('people.state')}
        value={status ?? ''}
        placeholder={t('people.everyState')}
        onChange={({ target: { value } }) =>
          onChange(
            parsed({ ...rest, organisatie, tafel, status: personStates.find((state) => state === value) }),
          )
        }
        options={personStates.map((code) => ({ code, label: t(`personState.${code}`) }))}
      />
    </FilterBar>
  );
}

/** Without what is not chosen. */
function parsed(chosen: { [Key in keyof PeopleSearch]: PeopleSearch[Key] | undefined }): PeopleSearch {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value));
}
