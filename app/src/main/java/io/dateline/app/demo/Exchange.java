package io.dateline.app.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** One request and its answer: validators and 304 (RFC 9110 section 13), gzip, HEAD. */
final class Exchange {

    private static final String GZIP_SUFFIX = "-gz";

    private final HttpExchange http;
    private final boolean gzip;

    Exchange(HttpExchange http) {
        this.http = http;
        this.gzip = acceptsGzip(http.getRequestHeaders());
    }

    boolean reads() {
        return http.getRequestMethod().equals("GET") || http.getRequestMethod().equals("HEAD");
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    void send(Answer answer) throws IOException {
        Headers headers = http.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        headers.set("Vary", "Accept-Encoding");
        if (answer.location() != null) {
            headers.set("Location", answer.location());
        }
        Instant lastModified = answer.lastModified();
        if (lastModified != null) {
            headers.set("ETag", '"' + answer.tag() + (gzip ? GZIP_SUFFIX : "") + '"');
            headers.set("Last-Modified", HttpDates.format(lastModified));
            headers.set("Cache-Control", "max-age=0, must-revalidate");
            if (isKnown(answer.tag(), lastModified)) {
                http.sendResponseHeaders(304, -1);
                return;
            }
        }
        sendBody(answer);
    }

    private void sendBody(Answer answer) throws IOException {
        byte[] body = gzip ? compress(answer.body()) : answer.body();
        if (gzip) {
            http.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        if (http.getRequestMethod().equals("HEAD")) {
            http.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            http.sendResponseHeaders(answer.status(), -1);
            return;
        }
        http.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = http.getResponseBody()) {
            out.write(body);
        }
    }

    /** If-None-Match wins; If-Modified-Since counts only without it (RFC 9110 section 13.2.2). */
    private boolean isKnown(String tag, Instant lastModified) {
        String noneMatch = http.getRequestHeaders().getFirst("If-None-Match");
        if (noneMatch != null) {
            return Arrays.stream(noneMatch.split(","))
                    .map(candidate -> candidate.strip().replaceFirst("^W/", "").replace("\"", ""))
                    .anyMatch(candidate ->
                            candidate.equals("*") || candidate.equals(tag) || candidate.equals(tag + GZIP_SUFFIX));
        }
        String since = http.getRequestHeaders().getFirst("If-Modified-Since");
        return since != null
                && HttpDates.parse(since)
                        .filter(known ->
                                !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(known))
                        .isPresent();
    }

    private static boolean acceptsGzip(Headers headers) {
        String accepted = headers.getFirst("Accept-Encoding");
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.equals("gzip")
                                || (coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?")));
    }

    private static byte[] compress(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }
}
