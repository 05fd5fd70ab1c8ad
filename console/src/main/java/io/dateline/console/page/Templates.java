package io.dateline.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Answers with pages made from templates. Thread-safe. */
public final class Templates {

    private static final String PACKAGE = "io.dateline.console.page.template";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /** Answers with a page. */
    void render(Context context, String template, Object page) {
        StringOutput output = new StringOutput();
        engine.render(template, page, output);
        context.contentType("text/html; charset=utf-8").result(output.toString());
    }

    /** Answers with a page, or with the part of it alone that htmx swaps. */
    void render(Context context, String template, String part, Object page) {
        context.header("Vary", "HX-Request");
        render(context, wantsPart(context) ? part : template, page);
    }

    /** htmx swaps the results alone, except when it restores a page of the history. */
    private static boolean wantsPart(Context context) {
        return context.header("HX-Request") != null && context.header("HX-History-Restore-Request") == null;
    }
}
