package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerProblemsTest {

    private final GracefulHandler graceful = new GracefulHandler(new DefaultHandler(false, false));
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(graceful);
        server.setErrorHandler(new ServerProblems());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aRequestThatComesWhileItClosesIsAProblemThatSaysWhenToComeAgain() throws Exception {
        var unused = graceful.shutdown();

        HttpResponse<String> response = get();

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(ArticleJson.parse(response.body().getBytes(StandardCharsets.UTF_8))
                        .get("status")
                        .asInt())
                .isEqualTo(503);
    }

    @Test
    void whatNoTryMendsNamesNoTime() throws Exception {
        HttpResponse<String> response = get();

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    private HttpResponse<String> get() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/v1/articles");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
