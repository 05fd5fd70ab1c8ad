package io.dateline.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.dateline.console.api.EventParameters;
import io.dateline.console.api.Problem;
import io.dateline.console.api.ProblemException;
import io.dateline.console.api.EventDetailView;
import io.dateline.console.api.EventView;
import io.dateline.console.query.EventQueries;
import io.dateline.console.query.Filters;
import io.dateline.store.EventFilter;
import io.dateline.store.EventPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages: newest events with map, and one event. */
public final class Pages {

    private static final String TEMPLATES = "io.dateline.console.page.template";

    private final EventQueries queries;
    private final Assets assets;
    private final int pageSize;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);

    public Pages(EventQueries queries, Assets assets, int pageSize) {
        this.queries = queries;
        this.assets = assets;
        this.pageSize = pageSize;
    }

    public void register(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.get("/events/{id}", this::event);
    }

    /** Shows an error as a page. */
    public void error(Context context, Problem problem) {
        context.status(problem.status());
        render(context, "error.jte", new ErrorPage(assets, problem));
    }

    private void home(Context context) {
        EventFilter filter = EventParameters.paged(context.queryParamMap(), pageSize);
        context.header("Vary", "HX-Request");
        render(context, wantsPart(context) ? "results.jte" : "home.jte", home(filter));
    }

    private HomePage home(EventFilter filter) {
        // read before the events, so that the stream repeats a change rather than misses it
        String position = queries.latestChange().toString();
        EventPage page = queries.events(filter);
        List<EventView> mapped = queries.events(Filters.page(filter, EventFilter.MOST, null)).events().stream()
                .map(EventView::of)
                .toList();
        FilterForm form = new FilterForm(filter);
        return new HomePage(
                assets,
                form,
                queries.summary(),
                page.events().stream().map(EventView::of).map(EventCard::of).toList(),
                next(form, filter.limit(), page.next()),
                filter.after() == null,
                position,
                MapPlace.of(mapped),
                mapped.size());
    }

    private @Nullable String next(FilterForm form, int limit, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        return "/?" + form.queryWith("cursor", cursor) + (limit == pageSize ? "" : "&limit=" + limit);
    }

    /** htmx swaps the results alone, except when it restores a page of the history. */
    private static boolean wantsPart(Context context) {
        return context.header("HX-Request") != null && context.header("HX-History-Restore-Request") == null;
    }

    private void event(Context context) {
        String id = context.pathParam("id");
        EventDetailView detail =
                queries.event(id).map(EventDetailView::of).orElseThrow(() -> ProblemException.notFound("event", id));
        render(context, "event.jte", EventDetailPage.of(assets, detail.event(), detail.mentions()));
    }

    private void render(Context context, String template, Object model) {
        StringOutput output = new StringOutput();
        templates.render(template, model, output);
        context.contentType("text/html; charset=utf-8").result(output.toString());
    }
}
