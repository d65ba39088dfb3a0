// breaks: kernel-knows-no-library
export { audit } from '#lib/audit';
