/** Stops what global-setup started. If this is never reached, the server's watchdog ends it. */
export default async function globalTeardown() {
  await globalThis.casustafelTestServer?.stop();
  delete globalThis.casustafelTestServer;
  delete process.env.CASUSTAFEL_TEST_ADMIN_URL;
}
