package io.dateline.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses in CIDR notation, such as {@code 127.0.0.0/8} or {@code fc00::/7}.
 *
 * @param address its first address, 4 or 16 bytes
 * @param bits how many leading bits belong to the network
 */
record Network(byte[] address, int bits) {

    /**
     * Reads the notation; an address without a slash is a network of one.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        String first = slash < 0 ? text : text.substring(0, slash);
        byte[] address = literal(first);
        if (address == null) {
            throw new IllegalArgumentException("\"" + text + "\" is no network: write it like 127.0.0.0/8 or fc00::/7");
        }
        int bits = slash < 0 ? address.length * 8 : number(text.substring(slash + 1), text);
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" has " + bits + " bits: give 0 to " + address.length * 8);
        }
        return new Network(address, bits);
    }

    /** The bytes of a literal address, or null when it is none. Only digits, dots, colons and hexadecimal letters: a name would be looked up. */
    static byte @Nullable [] literal(String text) {
        if (!text.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static int number(String digits, String text) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no network: the part after / must be a number", e);
        }
    }

    boolean contains(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit));
            if (((other[bit / 8] ^ address[bit / 8]) & mask & 0xFF) != 0) {
                return false;
            }
        }
        return true;
    }
}
