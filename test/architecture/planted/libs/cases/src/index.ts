// breaks: cases-stand-on-what-is-below
export { meeting } from '#lib/meetings';
