import type { LegalTerm } from '#lib/table-definition';

/** Ten days, extended to four weeks at most. */
export const huisverbodTerm: LegalTerm = {
  first: { days: 10 },
  extension: { times: null, each: { days: 18 } },
  total: { days: 28 },
  article: 'Wet tijdelijk huisverbod',
  verified: true,
};

/** Three months at most, extended three times by three months at most. The text of 2012 was read, not today's. */
export const publicOrderTerm: LegalTerm = {
  first: { months: 3 },
  extension: { times: 3, each: { months: 3 } },
  total: null,
  article: 'Artikel 172a Gemeentewet (tekst 2012; de huidige tekst is niet nagegaan)',
  verified: false,
};
