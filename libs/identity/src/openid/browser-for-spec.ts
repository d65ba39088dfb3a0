/** What a browser does with redirects and cookies, over as many sites as there are. */
export class SpecBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** Follows redirects, and stops before the first address that `until` knows. */
  async visit(
    start: string,
    until: (url: URL) => boolean = () => false,
  ): Promise<{ url: URL; status: number }> {
    let url = new URL(start);
    for (let hops = 0; hops < 20; hops += 1) {
      if (until(url)) return { url, status: 0 };
      const response = await fetch(url, { redirect: 'manual', headers: { cookie: this.cookiesFor(url) } });
      this.keep(url, response);
      await response.arrayBuffer();
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status };
      url = new URL(location, url);
    }
    throw new Error('Too many redirects');
  }

  jar(site: string): Map<string, string> {
    const host = new URL(site).host;
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    return jar;
  }

  private cookiesFor(url: URL): string {
    return [...this.jar(url.origin)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(url: URL, response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=thu, 01 jan 1970/i.test(line)) this.jar(url.origin).delete(name);
      else this.jar(url.origin).set(name, value);
    }
  }
}
