import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, ValidateIf } from 'class-validator';
import { FromEnvironment } from '../variable.js';

const portRange = { message: 'must be a port number from 0 to 65535' };

/** Where the API and the web application are served. */
export class HttpSettings {
  @FromEnvironment('PORT', { description: 'Port of the API and the web application.' })
  @Type(() => Number)
  @IsInt(portRange)
  @Min(0, portRange)
  @Max(65_535, portRange)
  port: number = 3000;

  @FromEnvironment('HOST', {
    description: 'Address to listen on; 0.0.0.0 for every network of this machine.',
  })
  @IsString()
  host: string = 'localhost';

  @FromEnvironment('TRUSTED_PROXIES', {
    description: 'Reverse proxies (addresses or CIDR, comma-separated) whose X-Forwarded-For is believed.',
    example: '10.0.0.0/8',
  })
  @IsOptional()
  @Matches(/^[0-9a-fA-F.:/]+(?:\s*,\s*[0-9a-fA-F.:/]+)*$/, {
    message: 'must be addresses or CIDR ranges, separated by commas',
  })
  trustedProxies?: string;

  @FromEnvironment('TLS_CERTIFICATE', {
    description:
      'Certificate (PEM, with its chain) with which we answer over TLS ourselves, also to the proxy.',
    secret: true,
  })
  @ValidateIf(({ tlsCertificate, tlsKey }: HttpSettings) => (tlsCertificate ?? tlsKey) !== undefined)
  @Matches(/^-----BEGIN CERTIFICATE-----/, { message: 'must be a certificate in PEM, next to TLS_KEY' })
  tlsCertificate?: string;

  @FromEnvironment('TLS_KEY', { description: 'The private key of that certificate (PEM).', secret: true })
  @ValidateIf(({ tlsCertificate, tlsKey }: HttpSettings) => (tlsCertificate ?? tlsKey) !== undefined)
  @Matches(/^-----BEGIN (?:RSA |EC )?PRIVATE KEY-----/, {
    message: 'must be a private key in PEM, next to TLS_CERTIFICATE',
  })
  tlsKey?: string;
}

/** The address that people type; links in mail begin with it. */
export class PublicSettings {
  @FromEnvironment('PUBLIC_URL', { description: 'Address that people use; links in mail begin with it.' })
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    {
      message: 'must be a web address such as https://casustafel.groningen.nl',
    },
  )
  publicUrl: string = 'http://localhost:3000';
}

/** Where somebody who found a hole can tell so (RFC 9116). */
export class SecurityContactSettings {
  @FromEnvironment('SECURITY_CONTACT', {
    description: 'Who to tell about a hole; published in /.well-known/security.txt. mailto: or https:.',
    example: 'mailto:security@groningen.nl',
  })
  @IsOptional()
  @Matches(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/, {
    message: 'must be an address such as mailto:security@groningen.nl or https://groningen.nl/kwetsbaarheid',
  })
  contact?: string;
}
