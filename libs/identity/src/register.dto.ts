import { Uuid, Whole } from '#lib/http';

export class RegisteredId {
  @Uuid()
  id!: string;
}

export class RegisteredVersion {
  @Whole({ min: 1, max: 2_000_000_000 })
  version!: number;
}
