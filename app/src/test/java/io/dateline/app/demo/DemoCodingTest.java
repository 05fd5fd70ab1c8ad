package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.ArticleText;
import io.dateline.coder.CodedEvent;
import io.dateline.coder.Coder;
import io.dateline.coder.CoderConfig;
import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Coding;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the demo's articles say that should be coded, against what is. The shares are floors against regression, not accuracy: the articles
 * are ours and were read while the coder was made.
 */
class DemoCodingTest {

    private static final Set<String> SYMMETRIC = Set.of("AGREE", "CONSULT", "COOPERATE");

    private static final double FLOOR = 0.68;

    private static Coder coder;
    private static List<DemoArticle> articles;

    @BeforeAll
    static void open() {
        coder = Coder.open(CoderConfig.defaults(), message -> {});
        Clock clock = Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);
        try (NewsSite site = NewsSite.builder().clock(clock).start()) {
            articles = site.published();
        }
    }

    @AfterAll
    static void close() {
        coder.close();
    }

    @Test
    void mostExpectedEventsAreCoded() {
        List<String> missed = new ArrayList<>();
        int expected = 0;
        for (DemoArticle article : articles) {
            List<Coding> codings = codings(article);
            for (Expectation expectation : article.expected()) {
                expected++;
                if (codings.stream().noneMatch(coding -> meets(coding, expectation))) {
                    missed.add(article.id() + " " + expectation);
                }
            }
        }

        assertThat(1.0 - (double) missed.size() / expected)
                .as("share of %d expected events; missed: %s", expected, String.join("\n", missed))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void articlesWithoutEventsGiveNone() {
        List<String> wrong = articles.stream()
                .filter(article -> article.expected().isEmpty())
                .filter(article -> codings(article).stream()
                        .anyMatch(coding -> coding.getStatus().name().equals("ASSERTED")))
                .map(article -> article.id() + " " + article.title())
                .toList();

        // One page of television listings, filed under "Culture", reads like news.
        assertThat(wrong).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void nothingForbiddenIsCoded() {
        List<String> wrong = new ArrayList<>();
        for (DemoArticle article : articles) {
            List<Coding> codings = codings(article);
            article.forbidden().stream()
                    .filter(forbidden -> codings.stream().anyMatch(coding -> meets(coding, forbidden)))
                    .forEach(forbidden -> wrong.add(article.id() + " " + forbidden));
        }

        // What a ministry says of its adversary is coded as asserted, with the speaker named.
        assertThat(wrong).hasSizeLessThanOrEqualTo(1);
    }

    private static List<Coding> codings(DemoArticle article) {
        LocalDate day = LocalDate.ofInstant(article.publishedAt(), ZoneOffset.UTC);
        return coder
                .code(new ArticleText(article.title(), article.text(), day, article.section(), "en"))
                .events()
                .stream()
                .map(CodedEvent::coding)
                .toList();
    }

    /** Type, status and countries; a party that the expectation leaves open may be anybody. */
    private static boolean meets(Coding coding, Expectation expectation) {
        String type = coding.getType() == null ? "" : coding.getType().name();
        String status = coding.getStatus().name().toLowerCase(Locale.ROOT);
        if (!type.equals(expectation.type()) || !status.equals(expectation.status())) {
            return false;
        }
        Set<String> actors = countries(coding.getActors().stream());
        Set<String> recipients = countries(coding.getRecipients().stream());
        if (SYMMETRIC.contains(type)) {
            actors.addAll(recipients);
            recipients = actors;
        }
        return actors.containsAll(expectation.actors()) && recipients.containsAll(expectation.recipients());
    }

    private static Set<String> countries(Stream<Actor> parties) {
        return parties.map(party -> party.getCountry() == null ? "" : party.getCountry())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
