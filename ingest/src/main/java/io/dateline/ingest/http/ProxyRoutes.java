package io.dateline.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Sends calls through the proxy, but for the hosts that are called without it. */
final class ProxyRoutes extends DefaultProxyRoutePlanner {

    private final ProxyConfig config;

    ProxyRoutes(ProxyConfig config) {
        super(host(config));
        this.config = config;
    }

    @Override
    protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
        return config.bypasses(target.getHostName()) ? null : host(config);
    }

    private static HttpHost host(ProxyConfig config) {
        return new HttpHost(config.address().getScheme(), config.address().getHost(), config.port());
    }

    /** Who we are to the proxy; nothing of it goes to anyone else. */
    static CredentialsProvider credentials(ProxyConfig config) {
        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
        if (config.user() != null) {
            char[] password =
                    config.password() == null ? new char[0] : config.password().toCharArray();
            credentials.setCredentials(
                    new AuthScope(host(config)), new UsernamePasswordCredentials(config.user(), password));
        }
        return credentials;
    }

    /** The guard, past which the proxy's own name may go: the operator has named it. */
    static DnsResolver resolver(AddressGuard guard, @Nullable ProxyConfig config) {
        if (config == null) {
            return guard;
        }
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.equalsIgnoreCase(config.address().getHost())
                        ? SystemDefaultDnsResolver.INSTANCE.resolve(host)
                        : guard.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) throws UnknownHostException {
                return guard.resolveCanonicalHostname(host);
            }
        };
    }
}
