package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.31.0.9",
                "192.168.7.7",
                "169.254.169.254",
                "100.64.9.9",
                "192.0.0.8",
                "198.18.0.5",
                "224.0.0.5",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::9",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2001:0:1:2::3",
                "2001:db8::5"
            })
    void refusesWhatIsNotPublic(String host) {
        assertThatThrownBy(() -> guard.resolve(host))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessageContaining(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808", "2002:808:808::1"
            })
    void letsPublicAddressesPass(String host) throws UnknownHostException {
        assertThat(guard.resolve(host)).hasSize(1);
    }

    @Test
    void keepsOnlyThePublicAddressesOfAName() throws UnknownHostException {
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        InetAddress outside = InetAddress.getByName("8.8.8.8");
        AddressGuard mixed = new AddressGuard(
                Set.of(),
                names(Map.of("mixed.example", new InetAddress[] {inside, outside}, "inside.example", new InetAddress[] {
                    inside
                })));

        assertThat(mixed.resolve("mixed.example")).containsExactly(outside);
        assertThatThrownBy(() -> mixed.resolve("inside.example")).isInstanceOf(RefusedAddressException.class);
    }

    @Test
    void allowsTheNetworksThatAreNamed() throws UnknownHostException {
        AddressGuard open = new AddressGuard(Set.of("127.0.0.0/8", "fd00::/8"));

        assertThat(open.resolve("127.0.0.1")).hasSize(1);
        assertThat(open.resolve("fd00::7")).hasSize(1);
        assertThatThrownBy(() -> open.resolve("10.0.0.1")).isInstanceOf(RefusedAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.0/40", "x/8", "1.2.3.4/y"})
    void saysWhichNetworkIsNone(String network) {
        assertThatThrownBy(() -> HttpConfig.of("me", Set.of(network)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ingest.allowed-networks")
                .hasMessageContaining(network);
    }

    private static DnsResolver names(Map<String, InetAddress[]> answers) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return answers.get(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
