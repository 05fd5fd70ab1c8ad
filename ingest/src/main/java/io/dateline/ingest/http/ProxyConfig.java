package io.dateline.ingest.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that all calls go through. It resolves the names itself: what {@link AddressGuard} can check then is said there.
 *
 * @param address as in {@code http://proxy.example:3128}; https for a proxy that is spoken to by TLS
 * @param user null when the proxy asks for none
 * @param password of the user; null for an empty one
 * @param direct hosts that are called without it: names, {@code .example.org} for all below, {@code *} for all; literal addresses or networks
 */
public record ProxyConfig(
        URI address, @Nullable String user, @Nullable String password, List<String> direct) {

    public ProxyConfig {
        String scheme = address.getScheme();
        boolean http = "http".equals(scheme) || "https".equals(scheme);
        if (!http || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "ingest.proxy is no http or https address of a host and port, without user: write it like"
                            + " http://proxy.example:3128, and the user in ingest.proxy-user");
        }
        if (user == null && password != null) {
            throw new IllegalArgumentException("ingest.proxy-password is set without ingest.proxy-user: set both");
        }
        direct = direct.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The port, 3128 when none is given. */
    int port() {
        return address.getPort() < 0 ? 3128 : address.getPort();
    }

    /** Whether a host is called without the proxy. */
    boolean bypasses(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return direct.stream().anyMatch(rule -> matches(rule, name));
    }

    private static boolean matches(String rule, String name) {
        if (rule.equals("*") || rule.equals(name)) {
            return true;
        }
        if (rule.indexOf('/') > 0) {
            byte[] address = Network.literal(name);
            return address != null && Network.parse(rule).contains(address);
        }
        String below = rule.startsWith("*.") ? rule.substring(1) : rule.startsWith(".") ? rule : "." + rule;
        return name.endsWith(below);
    }

    /** Networks among the rules that cannot be read, in words. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (String rule : direct) {
            if (rule.indexOf('/') > 0) {
                try {
                    Network.parse(rule);
                } catch (IllegalArgumentException e) {
                    errors.add("ingest.no-proxy: " + e.getMessage());
                }
            }
        }
        return errors;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ProxyConfig[" + address + ", direct " + direct + "]";
    }
}
