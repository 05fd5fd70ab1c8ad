package io.dateline.ingest.http;

import java.net.UnknownHostException;

/** The name leads only to addresses that are not public. */
final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host) {
        super("refused to connect to " + host + ": it is no public address; allow its network if you trust it");
    }
}
