package io.dateline.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.coder.parse.LexicaCache;
import io.dateline.coder.parse.Nlp4jParser;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Parser;
import io.dateline.coder.parse.ProgressListener;
import io.dateline.coder.parse.Token;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorsInSentencesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 26);
    private static final Actors ACTORS = Actors.load();

    /** The first run on a machine converts the lexica, which takes half a minute. */
    private static final class Shared {
        static final Parser PARSER = Nlp4jParser.open(LexicaCache.open(ProgressListener.SILENT));
    }

    private final Discourse discourse = new Discourse();

    private List<ResolvedActor> resolve(String sentence, String head) {
        Parse parse = Shared.PARSER.parse(sentence);
        Token token = parse.tokens().stream()
                .filter(t -> t.form().equals(head))
                .findFirst()
                .orElseThrow();
        List<ResolvedActor> actors = ACTORS.resolve(parse, token, DAY, discourse);
        assertThat(actors).allSatisfy(actor -> assertThat(sentence.substring(actor.start(), actor.end()))
                .isEqualTo(actor.text()));
        return actors;
    }

    @Test
    void aTitleAndItsApposition() {
        assertThat(resolve("Peru's president, Ana Quispe, gave Bolivia $20 million in aid.", "president"))
                .extracting(ResolvedActor::country, ResolvedActor::sector, ResolvedActor::name, ResolvedActor::role)
                .containsExactly(tuple("PER", "GOV", "Ana Quispe", "president"));
    }

    @Test
    void wordsThatMayMeanSomebodyOfACountryNamedBefore() {
        resolve("A gardener of the park spoke.", "gardener");
        assertThat(discourse.recallsCountry("He asked the ministers for more.")).isFalse();

        resolve("Peru's interior minister, Ana Quispe, resigned.", "minister");

        assertThat(discourse.recallsCountry("She will be replaced soon.")).isTrue();
        assertThat(discourse.recallsCountry("The minister had been ill.")).isTrue();
        assertThat(discourse.recallsCountry("Nothing is known of Quispe’s plans."))
                .isTrue();
        assertThat(discourse.recallsCountry("The bakery on the corner reopened."))
                .isFalse();
    }

    @Test
    void aDelegationAndItsLeader() {
        String sentence =
                "A Cuban delegation led by Rosa Perez, director of the planning institute, met Laotian officials in Vientiane.";

        assertThat(resolve(sentence, "delegation"))
                .extracting(ResolvedActor::country, ResolvedActor::name)
                .containsExactly(tuple("CUB", "Rosa Perez"));
        assertThat(resolve(sentence, "officials"))
                .extracting(ResolvedActor::country, ResolvedActor::sector)
                .containsExactly(tuple("LAO", "GOV"));
        assertThat(resolve(sentence, "Vientiane"))
                .extracting(ResolvedActor::how)
                .containsExactly("place");
    }

    @Test
    void severalParties() {
        assertThat(resolve("The United Nations and the African Union urged Malawi to stop.", "Nations"))
                .extracting(ResolvedActor::country)
                .containsExactly("UNO", "IGO");
        assertThat(resolve("French and German ministers will meet their Polish counterpart Jan Nowak.", "ministers"))
                .extracting(ResolvedActor::country)
                .containsExactly("FRA", "DEU");
        assertThat(resolve("The foreign ministers of Japan and South Korea urged Myanmar to stop.", "ministers"))
                .extracting(ResolvedActor::country)
                .containsExactly("JPN", "KOR");
    }

    @Test
    void aPersonIsKnownAgainBySurnameAndPronoun() {
        resolve("Peru's president, Ana Quispe, flew to Quito.", "president");

        assertThat(resolve("Quispe thanked the hosts.", "Quispe"))
                .extracting(ResolvedActor::country, ResolvedActor::name, ResolvedActor::how)
                .containsExactly(tuple("PER", "Ana Quispe", "coreference"));
        assertThat(resolve("She praised the visit.", "She"))
                .extracting(ResolvedActor::name)
                .containsExactly("Ana Quispe");
    }

    @Test
    void bothSidesAreTheLastTwo() {
        resolve("Chile's foreign minister, Luis Soto, met Danish officials in Santiago.", "minister");
        resolve("Chile's foreign minister, Luis Soto, met Danish officials in Santiago.", "officials");

        assertThat(resolve("Both sides agreed to hold further talks.", "sides"))
                .extracting(ResolvedActor::country)
                .containsExactly("CHL", "DNK");
        assertThat(resolve("The two countries signed a treaty.", "countries"))
                .extracting(ResolvedActor::country, ResolvedActor::sector)
                .containsExactly(tuple("CHL", null), tuple("DNK", null));
    }

    @Test
    void theOwnerMayBeAPronoun() {
        resolve("Turkey condemned the raid and recalled its envoy.", "Turkey");

        assertThat(resolve("Turkey condemned the raid and recalled its envoy.", "envoy"))
                .extracting(ResolvedActor::country, ResolvedActor::sector)
                .containsExactly(tuple("TUR", "GOV"));
    }

    @Test
    void whatIsNoActorGivesNothing() {
        assertThat(resolve("The ceasefire ended on Monday.", "ceasefire")).isEmpty();
        assertThat(resolve("Heavy rain flooded the valley.", "rain")).isEmpty();
    }

    @Test
    void everyTokenOfASentenceCanBeAsked() {
        Parse parse = Shared.PARSER.parse(
                "Amid protests, \"we\" and they — the two sides of U.S.-led talks, Mr. Roe's — left; none stayed.");

        for (Token token : parse.tokens()) {
            for (ResolvedActor actor : ACTORS.resolve(parse, token, DAY, discourse)) {
                assertThat(actor.text()).isEqualTo(parse.text().substring(actor.start(), actor.end()));
            }
        }
    }
}
