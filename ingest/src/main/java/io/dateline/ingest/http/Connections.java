package io.dateline.ingest.http;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sets Apache's client up: it connects where the guard lets it, and does nothing of its own accord (no redirect, retry, cookie, upgrade). */
final class Connections {

    private static final int MOST = 200;
    private static final int LONGEST_HEADER = 32 * 1024;
    private static final int MOST_HEADERS = 200;

    private Connections() {}

    static CloseableHttpClient client(HttpConfig config, AddressGuard guard) {
        Http1Config http1 = Http1Config.custom()
                .setMaxLineLength(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(ProxyRoutes.resolver(guard, config.proxy()))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http1)
                        .build())
                .setMaxConnTotal(MOST)
                .setMaxConnPerRoute(perRoute(config))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(config.connectTimeout()))
                        .setSocketTimeout(Timeout.of(config.responseTimeout()))
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        // Servers hang up on idle connections; nothing is retried.
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
        HttpClientBuilder builder = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(config.userAgent())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(config.responseTimeout()))
                        .setConnectionRequestTimeout(Timeout.of(config.deadline()))
                        // Sent by default, it breaks some feeds.
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictIdleConnections(TimeValue.ofSeconds(30));
        if (config.proxy() != null) {
            builder.setRoutePlanner(new ProxyRoutes(config.proxy()))
                    .setDefaultCredentialsProvider(ProxyRoutes.credentials(config.proxy()));
        }
        return builder.build();
    }

    /** Connections to one place: with a proxy, all calls may go to the same. */
    private static int perRoute(HttpConfig config) {
        return config.proxy() == null ? Math.max(4, config.hostConnections()) : MOST;
    }
}
