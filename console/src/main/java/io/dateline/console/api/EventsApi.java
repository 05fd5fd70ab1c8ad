package io.dateline.console.api;

import io.dateline.console.query.EventQueries;
import io.dateline.store.ArticleRow;
import io.dateline.store.EventFilter;
import io.dateline.store.EventPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /api/v1}: events, one event, one article, the summary and the description of it all. */
public final class EventsApi {

    private final EventQueries queries;
    private final int pageSize;

    public EventsApi(EventQueries queries, int pageSize) {
        this.queries = queries;
        this.pageSize = pageSize;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/events", this::events);
        routes.get("/api/v1/events/{id}", this::event);
        routes.get("/api/v1/articles/{id}", this::article);
        routes.get("/api/v1/summary", context -> context.json(SummaryView.of(queries.summary())));
        routes.get("/api/v1/openapi.json", context -> context.contentType("application/json")
                .result(OpenApi.document()));
    }

    private void events(Context context) {
        EventFilter filter = EventParameters.paged(context.queryParamMap(), pageSize);
        // read before the events, so that a stream from here repeats a change rather than misses it
        String position = queries.latestChange().toString();
        EventPage page = queries.events(filter);
        context.json(new EventList(page.events().stream().map(EventView::of).toList(), page.next(), position));
    }

    private void event(Context context) {
        String id = context.pathParam("id");
        context.json(
                queries.event(id).map(EventDetailView::of).orElseThrow(() -> ProblemException.notFound("event", id)));
    }

    private void article(Context context) {
        String id = context.pathParam("id");
        ArticleRow article = queries.article(id).orElseThrow(() -> ProblemException.notFound("article", id));
        context.json(new ArticleDetail(
                ArticleView.of(article),
                queries.mentionsOf(id).stream().map(MentionView::of).toList()));
    }
}
