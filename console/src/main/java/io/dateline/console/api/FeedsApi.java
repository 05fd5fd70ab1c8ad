package io.dateline.console.api;

import io.dateline.console.api.FeedDetail.FeedArticleView;
import io.dateline.console.query.FeedQueries;
import io.dateline.schemas.feed.FeedCondition;
import io.dateline.store.FeedFilter;
import io.dateline.store.FeedPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /api/v1/feeds}: the subscriptions and how they are. */
public final class FeedsApi {

    /** The articles that a feed is shown with, here and on its page. */
    public static final int ARTICLES = 20;

    private final FeedQueries queries;
    private final int pageSize;
    private final Clock clock;

    public FeedsApi(FeedQueries queries, int pageSize, Clock clock) {
        this.queries = queries;
        this.pageSize = pageSize;
        this.clock = clock;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/feeds", this::feeds);
        routes.get("/api/v1/feeds/{id}", this::feed);
    }

    private void feeds(Context context) {
        FeedFilter filter = FeedParameters.paged(context.queryParamMap(), pageSize);
        Instant now = clock.instant();
        FeedPage page = queries.feeds(filter, now);
        context.json(new FeedList(
                page.feeds().stream().map(FeedView::of).toList(), states(queries.counts(filter, now)), page.next()));
    }

    private static Map<String, Long> states(Map<FeedCondition, Long> counts) {
        Map<String, Long> states = new LinkedHashMap<>();
        FeedCondition.BY_URGENCY.forEach(condition -> states.put(condition.word(), counts.getOrDefault(condition, 0L)));
        return states;
    }

    private void feed(Context context) {
        String id = context.pathParam("id");
        FeedView feed = queries.feed(id, clock.instant())
                .map(FeedView::of)
                .orElseThrow(() -> ProblemException.notFound("feed", id));
        context.json(new FeedDetail(
                feed,
                queries.articlesOf(id, ARTICLES).stream()
                        .map(FeedArticleView::of)
                        .toList()));
    }
}
