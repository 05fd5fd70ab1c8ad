package io.dateline.console.page;

import io.dateline.console.api.EventDetailView;
import io.dateline.console.api.EventParameters;
import io.dateline.console.api.EventView;
import io.dateline.console.api.Problem;
import io.dateline.console.api.ProblemException;
import io.dateline.console.query.EventQueries;
import io.dateline.console.query.Filters;
import io.dateline.store.EventFilter;
import io.dateline.store.EventPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of events: the newest with map, and one. */
public final class Pages {

    private final EventQueries queries;
    private final Templates templates;
    private final Assets assets;
    private final int pageSize;

    public Pages(EventQueries queries, Templates templates, Assets assets, int pageSize) {
        this.queries = queries;
        this.templates = templates;
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
        templates.render(context, "error.jte", new ErrorPage(assets, problem));
    }

    private void home(Context context) {
        EventFilter filter = EventParameters.paged(context.queryParamMap(), pageSize);
        templates.render(context, "home.jte", "results.jte", home(filter));
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

    private void event(Context context) {
        String id = context.pathParam("id");
        EventDetailView detail =
                queries.event(id).map(EventDetailView::of).orElseThrow(() -> ProblemException.notFound("event", id));
        templates.render(context, "event.jte", EventDetailPage.of(assets, detail.event(), detail.mentions()));
    }
}
