/** Without what may be a password: a name before the host, or a query. */
export function shownFeed(feed: string): string {
  const match = /^(https?:\/\/)(?:[^/?#]*@)?([^?#]*)/i.exec(feed);
  return match ? `${match[1]}${match[2]}` : feed;
}
