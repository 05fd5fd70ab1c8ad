package io.dateline.ingest.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Records of web archives, as crawlers write them. */
final class Warcs {

    private Warcs() {}

    static byte[] info() {
        return record("warcinfo", "", "application/warc-fields", "software: a test\r\n");
    }

    /** A page fetched on 1 February 2026. */
    static byte[] response(String url, int status, String type, String body) {
        String http = "HTTP/1.1 " + status + " Whatever\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
        return record("response", "WARC-Target-URI: " + url + "\r\n", "application/http; msgtype=response", http);
    }

    private static byte[] record(String type, String more, String contentType, String block) {
        return ("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID()
                        + ">\r\nWARC-Date: 2026-02-01T08:00:00Z\r\n" + more + "Content-Type: " + contentType
                        + "\r\nContent-Length: " + block.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + block
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String page(int number) {
        return """
                <html lang="en"><head><title>Report %1$d</title></head><body><article><h1>Report %1$d</h1>
                <p>The council of harbour town number %1$d met on Monday to speak about the dues of foreign ships.</p>
                <p>After four hours its members agreed on a text, and sent it to the ministry in the capital for consent.</p>
                </article></body></html>
                """.formatted(number);
    }
}
