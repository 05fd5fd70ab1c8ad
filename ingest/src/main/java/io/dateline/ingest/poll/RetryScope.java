package io.dateline.ingest.poll;

/** Whom a server's Retry-After speaks for, beside the feed that it was sent to. */
public enum RetryScope {
    /** The host, when it is a public one; the feed alone on a private network, where one host often answers for many sites. */
    AUTO,
    /** The feed alone. */
    FEED,
    /** All feeds of the host. */
    HOST,
    /** All feeds of the registrable domain. */
    DOMAIN
}
