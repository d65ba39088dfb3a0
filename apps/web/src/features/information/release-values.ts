import type { DataCategory } from '../../api/table-description.js';
import type { ReleaseInput, Table } from '../../api/types.js';

export interface ReleaseValues {
  release: ReleaseInput['release'] | '';
  /** Ticks; the browser gives one tick as a text. */
  organisationIds: string[];
}

/** What applies when the source says nothing: special and criminal data stay with the source (L-12). */
export function usualRelease(category: Pick<DataCategory, 'sensitivity'>): ReleaseInput['release'] {
  return category.sensitivity === 'normal' ? 'participants' : 'source';
}

/** To whom data of a category can be released by name: partners other than the source, public ones where the law says so. */
export function receiversOf(
  organisations: Table['organisations'],
  sourceId: string,
  category: Pick<DataCategory, 'audience'> | undefined,
): Table['organisations'] {
  return organisations.filter(
    ({ id, type }) => id !== sourceId && (category?.audience !== 'public-participants' || type === 'public'),
  );
}

/** Organisations are named exactly when the release says so. */
export function toRelease({ release, organisationIds }: ReleaseValues): ReleaseInput | null {
  if (release === '') return null;
  return release === 'named' ? { release, organisationIds } : { release };
}
