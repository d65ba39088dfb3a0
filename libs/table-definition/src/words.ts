/** What a kind calls things; lower case, to be used inside sentences. */
export interface Words {
  readonly triage: string;
  readonly triageTeam: string;
  readonly subject: string;
}

export const usualWords: Words = {
  triage: 'triage',
  triageTeam: 'triageteam',
  subject: 'betrokkene',
};
