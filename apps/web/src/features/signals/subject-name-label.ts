const labels = {
  person: 'subject.namePerson',
  company: 'subject.nameCompany',
  premises: 'subject.namePremises',
  area: 'subject.nameArea',
  group: 'subject.nameGroup',
} as const;

/** What the name of a kind of subject is called: an area has none, it has a description. */
export function nameLabelOf(kind: string): (typeof labels)[keyof typeof labels] {
  return Object.hasOwn(labels, kind) ? labels[kind as keyof typeof labels] : labels.person;
}
