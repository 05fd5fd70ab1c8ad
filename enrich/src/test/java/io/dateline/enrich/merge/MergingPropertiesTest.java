package io.dateline.enrich.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.Samples;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.MentionState;
import io.dateline.schemas.record.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for the mentions of one event, whatever they are. */
class MergingPropertiesTest {

    @Property(tries = 200)
    void the_order_of_reports_does_not_matter(@ForAll("reports") List<Mention> reports, @ForAll Random random) {
        List<Mention> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);

        Event one = only(new MergingBench().mergeAll(reports));
        Event other = only(new MergingBench().mergeAll(shuffled));

        assertThat(withoutIdentity(other)).isEqualTo(withoutIdentity(one));
    }

    @Property(tries = 200)
    void a_replay_of_any_prefix_changes_nothing(@ForAll("reports") List<Mention> reports, @ForAll Random random) {
        List<Mention> history = new ArrayList<>(reports);
        reports.stream().filter(report -> random.nextInt(3) == 0).forEach(report -> history.add(retracted(report)));
        MergingBench bench = new MergingBench().mergeAll(history);
        List<Event> before = bench.events();
        List<Mention> prefix = history.subList(0, random.nextInt(history.size() + 1));

        List<Merging.Result> replayed = prefix.stream().map(bench::merge).toList();

        assertThat(replayed).allMatch(Merging.Result.NOTHING::equals);
        assertThat(bench.events()).isEqualTo(before);
    }

    @Property(tries = 200)
    void a_retracted_report_leaves_no_trace_in_the_counts(
            @ForAll("reports") List<Mention> reports, @ForAll Random random) {
        List<Mention> gone =
                reports.stream().skip(1).filter(report -> random.nextBoolean()).toList();
        List<Mention> kept =
                reports.stream().filter(report -> !gone.contains(report)).toList();
        MergingBench bench = new MergingBench().mergeAll(reports);

        gone.forEach(report -> bench.merge(retracted(report)));

        Event expected = only(new MergingBench().mergeAll(kept));
        Event event = only(bench);
        assertThat(List.of(event.getMentions(), event.getArticles(), event.getSources(), event.getBestMentionId()))
                .isEqualTo(List.of(
                        expected.getMentions(),
                        expected.getArticles(),
                        expected.getSources(),
                        expected.getBestMentionId()));
    }

    @Provide
    Arbitrary<List<Mention>> reports() {
        Arbitrary<@Nullable Place> places = Arbitraries.of(
                        Samples.city("Geneva", "CHE", 46.20, 6.15), Samples.country("Switzerland", "CHE"))
                .injectNull(0.3);
        Arbitrary<Mention> mention = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.doubles().between(0, 1),
                        places,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 1_000))
                .as((article, domain, confidence, place, copy, seconds) -> Samples.mention(
                                "x",
                                Samples.meeting()
                                        .setConfidence(confidence)
                                        .setPlace(place)
                                        .build())
                        .setArticleId("article-" + article)
                        .setDomain("site" + domain + ".example")
                        .setCopyOf(copy ? "original" : null)
                        .setArrivedAt(Samples.NOW.plusSeconds(seconds))
                        .build());
        return mention.list().ofMinSize(1).ofMaxSize(12).map(MergingPropertiesTest::numbered);
    }

    private static List<Mention> numbered(List<Mention> mentions) {
        List<Mention> numbered = new ArrayList<>();
        for (Mention mention : mentions) {
            numbered.add(
                    Mention.newBuilder(mention).setId("m" + numbered.size()).build());
        }
        return numbered;
    }

    private static Mention retracted(Mention mention) {
        return Mention.newBuilder(mention)
                .setRevision(mention.getRevision() + 1)
                .setState(MentionState.RETRACTED)
                .build();
    }

    private static Event only(MergingBench bench) {
        assertThat(bench.events()).hasSize(1);
        return bench.events().get(0);
    }

    /** The id and the time of arrival are those of the first report; all else must be equal. */
    private static Event withoutIdentity(Event event) {
        return Event.newBuilder(event).setId("").setFirstSeenAt(Samples.NOW).build();
    }
}
