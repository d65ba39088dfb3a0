import { Text } from '#lib/http';

export class LinkIdentityDto {
  @Text({
    max: 255,
    description: 'The provider’s id (`sub`) for this person; never a citizen service number.',
  })
  subject!: string;
}
