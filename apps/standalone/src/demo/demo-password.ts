/** Known to everyone who reads the documentation; `libs/config` refuses it in production. */
export const demoPassword = 'casustafel-demo';
