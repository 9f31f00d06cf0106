/** What a scan wants to know of when packages were published. */
export interface ReleaseChoices {
  /** The time that ages are counted to, in milliseconds since 1970. */
  readonly now: number;
  /**
   * What is enough: a package that is known to be older than so many hours, by whoever says so. Absent: all that
   * feeds say is asked for.
   */
  readonly enoughHours?: number;
}
