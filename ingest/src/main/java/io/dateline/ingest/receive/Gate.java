package io.dateline.ingest.receive;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells who sends.
 *
 * <pre>
 *   Authorization: Bearer|ApiKey dl_…  ──▶ token
 *   webhook-signature: v1,…            ──▶ signature, once the body is there
 *   neither, and there is no key file  ──▶ a program on this machine
 * </pre>
 *
 * <p>What no signature can fit is refused before its body is read.
 */
final class Gate {

    private static final List<String> PROXY_HEADERS = List.of("forwarded", "x-forwarded-for", "x-real-ip", "via");

    private final @Nullable Keys keys;
    private final boolean reached;

    /**
     * Makes it.
     *
     * @param keys null when there is no key file
     * @param reached whether a proxy brings requests from outside
     */
    Gate(@Nullable Keys keys, boolean reached) {
        this.keys = keys;
        this.reached = reached;
    }

    /** The sender; null when its signature has to be checked against the body. Throws a refusal with status 401 or 403. */
    @Nullable
    Sender sender(Context request) {
        String authorization = request.header("Authorization");
        if (keys == null) {
            requireLocal(request);
            return Sender.LOCAL;
        }
        if (authorization != null) {
            ApiKey key = keys.ofToken(token(authorization));
            if (key == null) {
                throw unknown("The key is not known, has expired or was revoked.");
            }
            return Sender.of(key);
        }
        if (request.header(StandardWebhooks.SIGNATURE) != null) {
            if (!keys.mayBeSigned(header(request, StandardWebhooks.ID), header(request, StandardWebhooks.TIMESTAMP))) {
                throw unfit();
            }
            return null;
        }
        throw unknown("Send a key (Authorization: Bearer …) or a signature (Standard Webhooks).");
    }

    /** The sender whose secret signed the body. */
    Sender signer(Context request, byte[] body) {
        ApiKey key = keys == null
                ? null
                : keys.ofSignature(
                        header(request, StandardWebhooks.ID),
                        header(request, StandardWebhooks.TIMESTAMP),
                        body,
                        header(request, StandardWebhooks.SIGNATURE));
        if (key == null) {
            throw unfit();
        }
        return Sender.of(key);
    }

    private static String header(Context request, String name) {
        String value = request.header(name);
        return value == null ? "" : value;
    }

    private static String token(String authorization) {
        String[] parts = authorization.strip().split(" +", 2);
        String scheme = parts[0].toLowerCase(Locale.ROOT);
        return parts.length == 2 && (scheme.equals("bearer") || scheme.equals("apikey")) ? parts[1].strip() : "";
    }

    /**
     * Without keys only this machine is believed: no request that came through a proxy, and none that a page in a browser was led to send by
     * a name that resolves to this machine. (Pages cannot send JSON to another origin without being allowed to, which they never are.)
     */
    private void requireLocal(Context request) {
        boolean proxied = PROXY_HEADERS.stream().anyMatch(name -> request.header(name) != null);
        if (reached
                || proxied
                || !loopback(request.req().getRemoteAddr())
                || !namesThisMachine(request.header("Host"))) {
            throw Problem.of(
                            403,
                            "no_keys",
                            "There are no keys here, so only programs on this machine may send: make one with 'dateline keys"
                                    + " create'.")
                    .refusal();
        }
    }

    private static boolean namesThisMachine(@Nullable String host) {
        if (host == null) {
            return false;
        }
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return name.equalsIgnoreCase("localhost") || loopback(name.replaceAll("[\\[\\]]", ""));
    }

    private static boolean loopback(String address) {
        try {
            return address.matches("[0-9.]+|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*")
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Refusal unfit() {
        return unknown("The signature fits no key, or its time is more than " + StandardWebhooks.TOLERANCE.toMinutes()
                + " minutes off.");
    }

    private static Refusal unknown(String detail) {
        return Problem.of(401, "unauthenticated", detail).refusal();
    }
}
