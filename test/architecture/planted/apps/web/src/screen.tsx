// breaks: web-stands-alone
import { relay } from '#lib/queue';
export const screen = relay;
