package io.dateline.console.page;

import io.dateline.console.api.FeedParameters;
import io.dateline.console.api.FeedsApi;
import io.dateline.console.api.ProblemException;
import io.dateline.console.query.FeedQueries;
import io.dateline.store.FeedFilter;
import io.dateline.store.FeedRow;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;

/** The pages of feeds: all of them, and one. */
public final class FeedPages {

    private final FeedQueries queries;
    private final Templates templates;
    private final Assets assets;
    private final int pageSize;
    private final Clock clock;

    public FeedPages(FeedQueries queries, Templates templates, Assets assets, int pageSize, Clock clock) {
        this.queries = queries;
        this.templates = templates;
        this.assets = assets;
        this.pageSize = pageSize;
        this.clock = clock;
    }

    public void register(RoutesConfig routes) {
        routes.get("/feeds", this::feeds);
        routes.get("/feeds/{id}", this::feed);
    }

    private void feeds(Context context) {
        FeedFilter filter = FeedParameters.paged(context.queryParamMap(), pageSize);
        Instant now = clock.instant();
        FeedsPage page = FeedsPage.of(
                assets, new FeedForm(filter, pageSize), queries.counts(filter, now), queries.feeds(filter, now), now);
        templates.render(context, "feeds.jte", "feedlist.jte", page);
    }

    private void feed(Context context) {
        String id = context.pathParam("id");
        Instant now = clock.instant();
        FeedRow feed = queries.feed(id, now).orElseThrow(() -> ProblemException.notFound("feed", id));
        templates.render(
                context, "feed.jte", FeedDetailPage.of(assets, feed, queries.articlesOf(id, FeedsApi.ARTICLES), now));
    }
}
