package io.dateline.console.page;

import io.javalin.http.Context;

/** Headers of every answer: nothing from elsewhere is loaded, nothing inline is run, nobody frames the console. */
public final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " object-src 'none'; img-src 'self' data:";

    private SecurityHeaders() {}

    public static void set(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Cache-Control", "no-store");
    }
}
