package io.dateline.console;

import io.dateline.console.api.Json;
import io.dateline.console.api.Problem;
import io.dateline.console.api.ProblemException;
import io.dateline.console.page.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into problem JSON for programs and a page for people. */
final class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private final Pages pages;

    Errors(Pages pages) {
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, context) -> answer(context, e.problem()));
        routes.exception(
                HttpResponseException.class, (e, context) -> answer(context, ofStatus(e.getStatus(), context)));
        routes.exception(Exception.class, (e, context) -> answer(context, unexpected(e, context)));
    }

    private void answer(Context context, Problem problem) {
        if (context.path().startsWith("/api/")) {
            context.status(problem.status());
            context.contentType(Problem.MEDIA_TYPE).result(Json.write(problem));
        } else {
            pages.error(context, problem);
        }
    }

    private static Problem ofStatus(int status, Context context) {
        return switch (status) {
            case 404 -> Problem.of(404, "Not found", "There is nothing at " + context.path() + ".");
            case 405 -> Problem.of(405, "Method not allowed", "The console only reads: use GET.");
            default -> Problem.of(status, "Refused", "The request was refused with status " + status + ".");
        };
    }

    /** The log gets the cause; the answer does not, because it may tell of the inside. */
    private static Problem unexpected(Exception e, Context context) {
        log.atError().addKeyValue("path", context.path()).setCause(e).log("request failed");
        return Problem.of(
                503, "Not available", "The console cannot answer now. Its log says why; the usual cause is the store.");
    }
}
