package io.dateline.ingest.http;

import io.dateline.ingest.http.FetchException.Reason;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** What the client's many exceptions mean. */
final class Failures {

    private static final Pattern NO_SUCH_NAME = Pattern.compile(
            "(?i)name or service not known|nodename nor servname|name does not resolve|no such host is known|no address associated");

    private Failures() {}

    /**
     * The reason.
     *
     * @param answered whether the head of an answer had come
     */
    static Reason reason(Exception e, boolean answered) {
        if (e instanceof RefusedAddressException) {
            return Reason.REFUSED;
        } else if (e instanceof UnknownHostException) {
            return Reason.UNKNOWN_HOST;
        } else if (e instanceof SSLException) {
            return Reason.TLS;
        } else if (e instanceof ConnectTimeoutException) {
            return Reason.CONNECT;
        } else if (e instanceof InterruptedIOException) {
            return Reason.TIMEOUT;
        } else if (e instanceof MessageConstraintException) {
            return Reason.HEADERS_TOO_LARGE;
        } else if (e instanceof ConnectionClosedException
                || e instanceof NoHttpResponseException
                || e instanceof MalformedChunkCodingException
                || isReset(e)) {
            return Reason.CUT_OFF;
        } else if (e instanceof SocketException) {
            return answered ? Reason.CUT_OFF : Reason.CONNECT;
        }
        return Reason.BROKEN;
    }

    /**
     * Whether it tells that somebody was asked, and said no: a name that there is none of it, a machine that nobody listens. Of our own network
     * such a failure says nothing. In the words of the platform, which has no other sign.
     */
    static boolean answered(Exception e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof UnknownHostException
                ? NO_SUCH_NAME.matcher(message).find()
                : e instanceof ConnectException && message.contains("refused");
    }

    /** The host was there, and hung up. */
    private static boolean isReset(Exception e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof SocketException && (message.contains("reset") || message.contains("Broken pipe"));
    }
}
