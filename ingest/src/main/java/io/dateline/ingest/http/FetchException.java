package io.dateline.ingest.http;

import java.util.Locale;

/** The call gave no response that can be used. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    /** Why; in lower case they are the values of a metric's label. */
    public enum Reason {
        /** No http or https address. */
        BAD_ADDRESS(false),
        /** The address is not public. */
        REFUSED(false),
        /** The name is unknown. */
        UNKNOWN_HOST(true),
        CONNECT(true),
        TIMEOUT(true),
        TLS(true),
        /** The proxy does not let us through. */
        PROXY(true),
        /** More bytes than allowed, before or after decompression. */
        TOO_LARGE(false),
        /** It is large, and we had too many large documents in hand. */
        CROWDED(true),
        /** More or longer headers than allowed. */
        HEADERS_TOO_LARGE(false),
        TOO_MANY_REDIRECTS(false),
        /** Not the protocol, or not the compression that it says. */
        BROKEN(true),
        /** The connection ended in the midst of the answer. */
        CUT_OFF(true);

        private final boolean passing;

        Reason(boolean passing) {
            this.passing = passing;
        }

        /** The value of the label. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether another try may go better. */
        public boolean passing() {
            return passing;
        }
    }

    private final Reason reason;

    /** What was read of a body that is too large; else empty. */
    private final transient byte[] beginning;

    FetchException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.beginning = NOTHING;
    }

    FetchException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.beginning = NOTHING;
    }

    private FetchException(String message, byte[] beginning) {
        super(message);
        this.reason = Reason.TOO_LARGE;
        this.beginning = beginning;
    }

    static FetchException tooLarge(int largest, byte[] beginning) {
        return new FetchException("the body has more than " + largest + " bytes", beginning);
    }

    byte[] beginning() {
        return beginning;
    }

    public Reason reason() {
        return reason;
    }
}
