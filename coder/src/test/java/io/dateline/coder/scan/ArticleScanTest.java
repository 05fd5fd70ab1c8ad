package io.dateline.coder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.CoderConfig;
import io.dateline.coder.actor.Actors;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleScanTest {
    private static final double LEAST = -0.5;
    private static final CodeTables TABLES = CodeTables.load();
    private static final Scan SCAN = Scan.load(TriggerScan.load(EventFinder.load(TABLES), TABLES), Actors.load());
    private static final String DULL = "The bakery on Elm Street will offer a new cake to its customers in March.";
    private static final String POLITICAL =
            "Kenyan troops attacked a camp of Somali militants, and the government in Nairobi condemned the rebels.";

    @Test
    void readsWhatTellsOfPoliticsAndNotTheRest() {
        List<Boolean> read = read("", POLITICAL, DULL, DULL, DULL, "The coach praised his players after the match.");

        assertThat(read).containsExactly(true, false, false, false, false);
    }

    @Test
    void readsAShortTextWhole() {
        assertThat(read("", DULL, DULL)).containsExactly(true, true);
    }

    @Test
    void aSentenceWithoutATriggerOrAPartyIsNeverRead() {
        assertThat(read("", "It was a grey morning under the trees.")).containsExactly(false);
    }

    @Test
    void inAnArticleOnPoliticsAWeakerPromiseIsEnough() {
        String weak = "His party would help the villages, he said.";

        List<Boolean> among = read("", POLITICAL, POLITICAL, weak);
        List<Boolean> alone = read("", DULL, DULL, weak);

        assertThat(among.get(2)).isTrue();
        assertThat(alone.get(2)).isFalse();
    }

    @Test
    void theTitleCountsForWhatTheArticleIsAbout() {
        String weak = "His party would help the villages, he said.";

        assertThat(read(POLITICAL, POLITICAL, DULL, weak).get(2)).isTrue();
    }

    @Test
    void saysWhyASentenceIsNotRead() {
        ArticleScan scan = new ArticleScan(SCAN, "", 9, LEAST);

        assertThat(scan.refuses(sentence(5, DULL))).asString().startsWith("its words promise too little (-");
        assertThat(scan.refuses(sentence(6, "It was a grey morning under the trees.")))
                .hasToString("no pattern could fire");
    }

    @Test
    void aWordThatIsTaggedAsANounTriggersNoVerb() {
        ArticleScan scan = new ArticleScan(SCAN, "", 9, LEAST);
        scan.refuses(sentence(5, "The ship left."));

        // "Ship" as a verb has patterns, as a noun it has none.
        assertThat(scan.couldBeCoded(tagged("The ship left.", "the DT", "ship NN", "leave VBD", ". .")))
                .isFalse();
        assertThat(scan.couldBeCoded(tagged("They condemned it.", "they PRP", "condemn VBD", "it PRP", ". .")))
                .isTrue();
    }

    @Test
    void aLineWithoutAnEndIsNotJudgedByItsTags() {
        ArticleScan scan = new ArticleScan(SCAN, "", 9, LEAST);
        scan.refuses(sentence(5, "Army shells town"));

        assertThat(scan.couldBeCoded(tagged("Army shells town", "army NN", "shell NNS", "town NN")))
                .isTrue();
    }

    @Test
    void withoutABoundOnlyWhatNoPatternCouldCodeIsLeftOut() {
        ArticleScan scan = new ArticleScan(SCAN, "", 9, CoderConfig.EVERY_SENTENCE);
        String hopeless = DULL.repeat(200);

        assertThat(scan.refuses(sentence(5, hopeless))).isNull();
    }

    @Test
    void noNameOfACountrySpeaksForOrAgainstAnEvent() {
        List<Double> odds = Stream.of("Belgium", "Fiji", "Israel", "Kenya", "Ireland")
                .map(country -> SCAN.promise(country + " expelled an envoy.").odds())
                .toList();

        assertThat(odds).allSatisfy(odd -> assertThat(odd).isEqualTo(odds.get(0)));
    }

    /** @param words each as lemma and tag */
    private static Parse tagged(String sentence, String... words) {
        List<Token> tokens = new ArrayList<>();
        for (String word : words) {
            String[] parts = word.split(" ");
            tokens.add(new Token(tokens.size(), 0, 0, parts[0], parts[0], parts[1], "", -1, ""));
        }
        return new Parse(sentence, tokens, List.of());
    }

    private static List<Boolean> read(String title, String... sentences) {
        ArticleScan scan = new ArticleScan(SCAN, title, sentences.length, LEAST);
        return IntStream.range(0, sentences.length)
                .mapToObj(number -> Objects.isNull(scan.refuses(sentence(number, sentences[number]))))
                .toList();
    }

    private static Sentence sentence(int number, String text) {
        return new Sentence(number, 0, 0, text.length(), text);
    }
}
