package io.dateline.coder.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Nlp4jParserTest {
    /** The first run on a machine converts the lexica, which takes half a minute. */
    private static final class Shared {
        static final Parser PARSER = Nlp4jParser.open(LexicaCache.open(ProgressListener.SILENT));
    }

    private static Parse parse(String sentence) {
        return Shared.PARSER.parse(sentence);
    }

    private static List<String> sentences() {
        return TestSentences.all();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two surveyors were abducted near Ma'rib.|surveyors|nsubjpass|abducted",
                "Two surveyors were abducted near Ma'rib.|near|prep|abducted",
                "Two surveyors were abducted near Ma'rib.|Ma'rib|pobj|near",
                "Lima accused Quito of bombing a dam.|Quito|dobj|accused",
                "Lima accused Quito of bombing a dam.|bombing|pcomp|of",
                "Armenia denied that its guns had hit Ganja.|hit|ccomp|denied",
                "Erdogan's visit to Baku highlights closer ties.|visit|nsubj|highlights",
                "Erdogan's visit to Baku highlights closer ties.|Erdogan|poss|visit",
                "Protesters were beaten by police on Friday.|by|agent|beaten",
                "The government did not sign the treaty.|not|neg|sign"
            })
    void attachesWordsToTheirHeads(String sentence, String word, String relation, String head) {
        Parse parse = parse(sentence);

        Token token = parse.tokens().stream()
                .filter(candidate -> candidate.form().equals(word))
                .findFirst()
                .orElseThrow();

        assertThat(token.relation()).isEqualTo(relation);
        assertThat(parse.head(token)).extracting(Token::form).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource({
        "Japan provided Vietnam with boats.,provided,provide",
        "The rebels freed 40 prisoners.,40,40",
        "Two boats sank.,Two,two",
        "The talks ended on Monday.,ended,end",
        "She was born here.,was,be"
    })
    void givesLemmasThatADictionaryCanHold(String sentence, String word, String lemma) {
        assertThat(parse(sentence).tokens())
                .filteredOn(token -> token.form().equals(word))
                .extracting(Token::lemma)
                .containsExactly(lemma);
    }

    @Test
    void keepsThePossessiveMarkOutOfANamesSpan() {
        Parse parse = parse("Sudan's army chief met South Sudan's president, Salva Kiir.");

        assertThat(parse.entities()).extracting(Entity::text).contains("South Sudan", "Salva Kiir");
        assertThat(parse.tokens())
                .filteredOn(token -> token.form().equals("'s"))
                .allSatisfy(token -> assertThat(token.entity()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void placesTokensWhereTheyStand(String sentence) {
        Parse parse = parse(sentence);

        assertTokensArePlaced(parse);
        assertThat(parse.root()).isEqualTo(parse.roots().get(0));
        assertThat(parse.roots().stream()
                        .mapToInt(root -> parse.subtree(root).size())
                        .sum())
                .isEqualTo(parse.tokens().size());
    }

    @Property(tries = 300)
    void survivesAnyText(@ForAll @StringLength(max = 200) String text) {
        assertTokensArePlaced(parse(text));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void tagsAsItParses(String sentence) {
        Parse parsed = parse(sentence);

        Parse tagged = Shared.PARSER.tag(sentence);

        assertThat(tagged.tokens()).allSatisfy(token -> {
            assertThat(token.head()).isEqualTo(-1);
            assertThat(token.relation()).isEmpty();
        });
        assertThat(tagged.tokens())
                .extracting(Token::tag)
                .isEqualTo(parsed.tokens().stream().map(Token::tag).toList());
        assertThat(tagged.entities()).isEqualTo(parsed.entities());
    }

    @Test
    void readsTypographicQuotesAsPlainOnes() {
        Parse plain = parse("\"We won't leave,\" Mali's leader said.");

        Parse typographic = parse("“We won’t leave,” Mali’s leader said.");

        assertThat(typographic.tokens())
                .extracting(Token::relation)
                .isEqualTo(plain.tokens().stream().map(Token::relation).toList());
        assertThat(typographic.tokens().get(0).form()).isEqualTo("“");
    }

    @Test
    void hasNoTokensForBlankText() {
        assertThat(parse(" \u00A0\n").tokens()).isEmpty();
    }

    @Test
    void parsesAlikeInManyThreads() {
        List<String> sentences = sentences();
        List<List<Token>> alone =
                sentences.stream().map(sentence -> parse(sentence).tokens()).toList();

        List<List<Token>> together = sentences.parallelStream()
                .map(sentence -> parse(sentence).tokens())
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    private static void assertTokensArePlaced(Parse parse) {
        int end = 0;
        for (Token token : parse.tokens()) {
            assertThat(token.start()).as(token.toString()).isGreaterThanOrEqualTo(end);
            assertThat(parse.text().substring(token.start(), token.end())).isEqualTo(token.form());
            assertThat(token.form()).as("a token of %s", parse.text()).isNotEmpty();
            end = token.end();
        }
    }
}
