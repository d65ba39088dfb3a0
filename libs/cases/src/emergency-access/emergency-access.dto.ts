import { Instant, Text, Uuid, Whole } from '#lib/http';

/** The most hours for which emergency access opens a case. */
const mostHours = 8;

export class EmergencyAccessDto {
  @Text({ max: 50, min: 3, description: 'The number of the case.' })
  caseNumber!: string;

  @Text({ max: 2_000, min: 20, description: 'Why it cannot wait for the chair.' })
  reason!: string;

  @Whole({ min: 1, max: mostHours })
  hours!: number;
}

export class EmergencyAccessView {
  @Uuid()
  caseId!: string;

  @Instant()
  until!: string;
}
