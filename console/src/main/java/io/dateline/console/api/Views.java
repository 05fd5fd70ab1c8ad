package io.dateline.console.api;

import io.dateline.console.codes.Cameo;
import io.dateline.store.ArticleRow;
import io.dateline.store.CodingRow;
import io.dateline.store.EventDetail;
import io.dateline.store.EventRow;
import io.dateline.store.MentionRow;
import io.dateline.store.Summary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of the API: public, so that a change here goes into the change log. The fields' meaning is in docs/api.md. */
public final class Views {

    private Views() {}

    /** A page of events, and the position from which a stream goes on. */
    public record EventList(
            List<EventView> events, @Nullable String next, String position) {}

    /** An event with everything that was coded. */
    public record EventView(
            String id,
            int revision,
            boolean active,
            CodingView coding,
            Counts counts,
            Evidence evidence,
            List<String> storyIds,
            Instant firstSeenAt,
            Instant lastSeenAt) {

        public static EventView of(EventRow event) {
            return new EventView(
                    event.id(),
                    event.revision(),
                    event.active(),
                    CodingView.of(event.coding()),
                    new Counts(event.mentions(), event.articles(), event.sources()),
                    Evidence.of(event),
                    event.storyIds(),
                    event.firstSeenAt(),
                    event.lastSeenAt());
        }
    }

    /** How often it was reported. */
    public record Counts(int mentions, int articles, int sources) {}

    /** The sentence that says so, and where it stands. */
    public record Evidence(
            String sentence,
            String mentionId,
            String articleId,
            @Nullable String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable Instant publishedAt) {

        static Evidence of(EventRow event) {
            return new Evidence(
                    event.evidence(),
                    event.bestMentionId(),
                    event.articleId(),
                    event.title(),
                    event.url(),
                    event.publisher(),
                    event.publishedAt());
        }
    }

    /** Who did what to whom, where and when. */
    public record CodingView(
            @Nullable String type,
            List<String> modes,
            List<String> contexts,
            @Nullable String cameo,
            @Nullable String cameoName,
            @Nullable String cameoBase,
            @Nullable String cameoRoot,
            @Nullable Integer quad,
            @Nullable Integer gdeltQuad,
            @Nullable Double goldstein,
            @Nullable String goldsteinTable,
            @Nullable Double ploverScore,
            String trigger,
            String pattern,
            double confidence,
            String status,
            @Nullable AttributionView attribution,
            List<ActorView> actors,
            List<ActorView> recipients,
            @Nullable PlaceView place,
            @Nullable WhenView when,
            @Nullable QuantityView dead,
            @Nullable QuantityView injured,
            @Nullable QuantityView arrested,
            @Nullable QuantityView participants) {

        public static CodingView of(CodingRow coding) {
            String cameo = coding.cameo();
            return new CodingView(
                    coding.type(),
                    coding.modes(),
                    coding.contexts(),
                    cameo,
                    cameo == null ? null : Cameo.name(cameo),
                    coding.cameoBase(),
                    coding.cameoRoot(),
                    coding.quad(),
                    coding.gdeltQuad(),
                    coding.goldstein(),
                    coding.goldsteinTable(),
                    coding.ploverScore(),
                    coding.trigger(),
                    coding.pattern(),
                    coding.confidence(),
                    lower(coding.status()),
                    AttributionView.of(coding.attribution()),
                    coding.actors().stream().map(ActorView::of).toList(),
                    coding.recipients().stream().map(ActorView::of).toList(),
                    PlaceView.of(coding.place()),
                    WhenView.of(coding.when()),
                    QuantityView.of(coding.dead()),
                    QuantityView.of(coding.injured()),
                    QuantityView.of(coding.arrested()),
                    QuantityView.of(coding.participants()));
        }
    }

    /** Who says so. */
    public record AttributionView(String speaker, @Nullable String verb) {

        static @Nullable AttributionView of(CodingRow.@Nullable Attribution attribution) {
            return attribution == null ? null : new AttributionView(attribution.speaker(), attribution.verb());
        }
    }

    /** A party. */
    public record ActorView(
            String text,
            @Nullable String name,
            @Nullable String country,
            @Nullable String sector,
            List<String> sectors,
            @Nullable String cameo,
            @Nullable String role,
            String resolvedBy) {

        static ActorView of(CodingRow.Party actor) {
            return new ActorView(
                    actor.text(),
                    actor.name(),
                    actor.country(),
                    actor.sector(),
                    actor.sectors(),
                    actor.cameo(),
                    actor.role(),
                    actor.resolvedBy());
        }
    }

    /** Where. */
    public record PlaceView(
            String text,
            String name,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long geonames,
            String precision,
            String kind) {

        static @Nullable PlaceView of(CodingRow.@Nullable Place place) {
            return place == null
                    ? null
                    : new PlaceView(
                            place.text(),
                            place.name(),
                            place.country(),
                            place.admin1(),
                            place.latitude(),
                            place.longitude(),
                            place.geonames(),
                            lower(place.precision()),
                            lower(place.kind()));
        }
    }

    /** When. */
    public record WhenView(
            LocalDate firstDay,
            LocalDate lastDay,
            String precision,
            String basis,
            @Nullable String text) {

        static @Nullable WhenView of(CodingRow.@Nullable When when) {
            return when == null
                    ? null
                    : new WhenView(
                            when.firstDay(), when.lastDay(), lower(when.precision()), lower(when.basis()), when.text());
        }
    }

    /** How many. */
    public record QuantityView(
            @Nullable Integer low, @Nullable Integer high, String text) {

        static @Nullable QuantityView of(CodingRow.@Nullable Quantity quantity) {
            return quantity == null ? null : new QuantityView(quantity.low(), quantity.high(), quantity.text());
        }
    }

    /** One event with the sentences that report it. */
    public record EventDetailView(EventView event, List<MentionView> mentions) {

        public static EventDetailView of(EventDetail detail) {
            return new EventDetailView(
                    EventView.of(detail.event()),
                    detail.mentions().stream().map(MentionView::of).toList());
        }
    }

    /** One sentence of one article. */
    public record MentionView(
            String id,
            String articleId,
            int revision,
            int sentenceNumber,
            int start,
            int end,
            String sentence,
            boolean lead,
            CodingView coding,
            @Nullable String copyOf,
            @Nullable String eventId,
            String state,
            @Nullable String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String domain,
            @Nullable Instant publishedAt,
            Instant arrivedAt,
            Instant codedAt,
            String coder,
            String dictionary) {

        public static MentionView of(MentionRow mention) {
            return new MentionView(
                    mention.id(),
                    mention.articleId(),
                    mention.revision(),
                    mention.sentenceNumber(),
                    mention.start(),
                    mention.end(),
                    mention.sentence(),
                    mention.lead(),
                    CodingView.of(mention.coding()),
                    mention.copyOf(),
                    mention.eventId(),
                    lower(mention.state()),
                    mention.title(),
                    mention.url(),
                    mention.publisher(),
                    mention.domain(),
                    mention.publishedAt(),
                    mention.arrivedAt(),
                    mention.codedAt(),
                    mention.coder(),
                    mention.dictionary());
        }
    }

    /** An article with what it mentions. */
    public record ArticleDetail(ArticleView article, List<MentionView> mentions) {}

    /** A report in its latest revision, and what coding it came to. */
    public record ArticleView(
            String id,
            @Nullable Integer revision,
            String url,
            String canonicalUrl,
            @Nullable String feedId,
            @Nullable String domain,
            @Nullable String publisher,
            @Nullable String title,
            String text,
            List<String> authors,
            @Nullable String language,
            @Nullable Instant publishedAt,
            Instant arrivedAt,
            String channel,
            boolean fullText,
            int wordCount,
            @Nullable String outcome,
            @Nullable String reason) {

        static ArticleView of(ArticleRow article) {
            String outcome = article.outcome();
            return new ArticleView(
                    article.id(),
                    article.revision(),
                    article.url(),
                    article.canonicalUrl(),
                    article.feedId(),
                    article.domain(),
                    article.publisher(),
                    article.title(),
                    article.text(),
                    article.authors(),
                    article.language(),
                    article.publishedAt(),
                    article.arrivedAt(),
                    lower(article.channel()),
                    article.fullText(),
                    article.wordCount(),
                    outcome == null ? null : lower(outcome),
                    article.reason());
        }
    }

    /** How much there is. */
    public record SummaryView(
            long articles,
            long coded,
            Map<String, Long> outcomes,
            boolean settled,
            long mentions,
            long events,
            Map<String, Long> eventsByType,
            Map<String, Long> eventsByStatus,
            @Nullable Instant latestArticleAt,
            @Nullable Instant latestEventAt) {

        public static SummaryView of(Summary summary) {
            return new SummaryView(
                    summary.articles(),
                    summary.coded(),
                    lowerKeys(summary.outcomes()),
                    summary.settled(),
                    summary.mentions(),
                    summary.events(),
                    summary.eventsByType(),
                    lowerKeys(summary.eventsByStatus()),
                    summary.latestArticleAt(),
                    summary.latestEventAt());
        }

        private static Map<String, Long> lowerKeys(Map<String, Long> counts) {
            Map<String, Long> lower = new LinkedHashMap<>();
            counts.forEach((key, count) -> lower.put(lower(key), count));
            return lower;
        }
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
