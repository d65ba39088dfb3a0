import { Codes, Text } from '#lib/http';

/** One of the two. */
export class SecondFactorDto {
  @Text({ max: 20, optional: true, description: 'Six digits from the authenticator app.' })
  code?: string;

  @Text({ max: 50, optional: true, description: 'One of the recovery codes, instead.' })
  recoveryCode?: string;
}

export class CodeDto {
  @Text({ max: 20, description: 'Six digits from the authenticator app.' })
  code!: string;
}

/** Shown once. */
export class EnrolmentView {
  @Text({ max: 500, description: 'otpauth URI, to be shown as a QR code.' })
  uri!: string;

  @Text({ max: 100, description: 'The same secret, to type over.' })
  text!: string;
}

/** Shown once. */
export class RecoveryCodesView {
  @Codes()
  recoveryCodes!: string[];
}
