package io.dateline.ingest.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests out of networks that are not public: loopback, private, link-local, multicast, reserved, and those that reach them by
 * translation (IPv4-compatible, NAT64, 6to4, Teredo).
 *
 * <p>It stands where names become addresses, on every hop, so that the address that was checked is the address that is connected to; a name
 * cannot change its answer in between. Thread-safe.
 *
 * <p>A proxy resolves the names of the calls that go through it, and what it connects to cannot be seen from here. What can be seen is refused
 * all the same before such a call ({@link #check}): literal addresses, and names that lead to closed networks by our own lookup. A name that only
 * the proxy can resolve is left to it; a proxy that reaches inner networks must itself keep our calls out of them.
 */
final class AddressGuard implements DnsResolver {

    private static final List<Network> CLOSED = networks(
            // RFC 6890 and its registry, IPv4
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // IPv6: unspecified, loopback and IPv4-compatible; discard; Teredo, ORCHID and documentation; local;
            // multicast
            "::/96",
            "100::/64",
            "64:ff9b:1::/48",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    private static final Network NAT64 = Network.parse("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.parse("2002::/16");

    private static final int MOST_REMEMBERED = 10_000;

    private final List<Network> allowed;
    private final DnsResolver resolver;

    /** Names that led to an allowed network which is not public. */
    private final Cache<String, Boolean> inner =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    AddressGuard(Collection<String> allowed) {
        this(allowed, SystemDefaultDnsResolver.INSTANCE);
    }

    AddressGuard(Collection<String> allowed, DnsResolver resolver) {
        this.allowed = allowed.stream().map(Network::parse).toList();
        this.resolver = resolver;
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(Network::parse).toList();
    }

    /** The addresses that may be connected to; a name that has none of these is refused. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> open = new ArrayList<>();
        for (InetAddress address : resolver.resolve(host)) {
            if (isOpen(address.getAddress())) {
                open.add(address);
                if (!isPublic(address.getAddress())) {
                    inner.put(host, true);
                }
            }
        }
        if (open.isEmpty()) {
            throw new RefusedAddressException(host);
        }
        return open.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolver.resolveCanonicalHostname(host);
    }

    /**
     * What can be checked of a host that a proxy will resolve.
     *
     * @throws UnknownHostException when it is refused
     */
    void check(String host) throws UnknownHostException {
        try {
            resolve(host);
        } catch (RefusedAddressException e) {
            throw e;
        } catch (UnknownHostException e) {
            // Only the proxy knows it: this machine may have no names at all.
        }
    }

    /** Whether a host is on the public internet, as far as its name and the lookups so far tell. */
    boolean isPublicHost(String host) {
        byte[] literal = Network.literal(host);
        return literal == null ? inner.getIfPresent(host) == null : isPublic(literal);
    }

    boolean isOpen(byte[] address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return true;
        }
        byte[] inside = translated(address);
        return inside == null ? isPublic(address) : isOpen(inside);
    }

    private static boolean isPublic(byte[] address) {
        if (CLOSED.stream().anyMatch(network -> network.contains(address))) {
            return false;
        }
        byte[] inside = translated(address);
        return inside == null || isPublic(inside);
    }

    /** The IPv4 address that an IPv6 address is translated to, or null. */
    private static byte @Nullable [] translated(byte[] address) {
        if (NAT64.contains(address)) {
            return Arrays.copyOfRange(address, 12, 16);
        }
        return SIX_TO_FOUR.contains(address) ? Arrays.copyOfRange(address, 2, 6) : null;
    }
}
