/** What a kind calls things; lower case, to be used inside sentences. */
export interface Words {
  readonly signal: string;
  readonly triage: string;
  readonly triageTeam: string;
  readonly case: string;
  readonly meeting: string;
  readonly subject: string;
}

export const usualWords: Words = {
  signal: 'signaal',
  triage: 'triage',
  triageTeam: 'triageteam',
  case: 'casus',
  meeting: 'casusoverleg',
  subject: 'betrokkene',
};
