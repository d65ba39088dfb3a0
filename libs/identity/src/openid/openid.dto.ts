import { Text } from '#lib/http';

export class OpenIdStartQuery {
  @Text({ max: 500, optional: true, description: 'A path of the web application to come back to.' })
  returnTo?: string;
}
