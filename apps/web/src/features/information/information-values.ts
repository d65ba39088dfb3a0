import type { InformationInput } from '../../api/types.js';
import { toRelease, type ReleaseValues } from './release-values.js';

export interface InformationValues extends ReleaseValues {
  nature: InformationInput['nature'] | '';
  category: string;
  content: string;
  conditions: string;
  track: NonNullable<InformationInput['track']>;
}

export const emptyInformation: InformationValues = {
  nature: '',
  category: '',
  content: '',
  conditions: '',
  track: 'shared',
  release: '',
  organisationIds: [],
};

/** What is left empty is not sent. */
export function toInformation(values: InformationValues): InformationInput | null {
  const { nature, category, track } = values;
  const release = toRelease(values);
  const conditions = values.conditions.trim();
  if (nature === '' || !release) return null;
  return {
    nature,
    category,
    content: values.content.trim(),
    ...(conditions ? { conditions } : {}),
    ...(track === 'shared' ? {} : { track }),
    ...release,
  };
}
