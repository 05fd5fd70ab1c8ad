package io.dateline.coder.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParseTest {
    /** "Two boats sank near Malta." */
    private final Parse parse = new Parse(
            "Two boats sank near Malta.",
            List.of(
                    new Token(0, 0, 3, "Two", "two", "CD", "CARDINAL", 1, "nmod"),
                    new Token(1, 4, 9, "boats", "boat", "NNS", "", 2, "nsubj"),
                    new Token(2, 10, 14, "sank", "sink", "VBD", "", -1, "root"),
                    new Token(3, 15, 19, "near", "near", "IN", "", 2, "prep"),
                    new Token(4, 20, 25, "Malta", "malta", "NNP", "GPE", 3, "pobj"),
                    new Token(5, 25, 26, ".", ".", ".", "", 2, "punct")),
            List.of(new Entity("GPE", 4, 4, "Malta")));

    @Test
    void walksDownAndUp() {
        Token sank = parse.root();

        assertThat(sank.form()).isEqualTo("sank");
        assertThat(parse.children(sank)).extracting(Token::form).containsExactly("boats", "near", ".");
        assertThat(parse.children(sank, "nsubj", "prep"))
                .extracting(Token::form)
                .containsExactly("boats", "near");
        assertThat(parse.child(sank, "dobj")).isNull();
        assertThat(parse.head(parse.tokens().get(4))).isEqualTo(parse.tokens().get(3));
        assertThat(parse.head(sank)).isNull();
    }

    @Test
    void cutsTextsAsTheyStandInTheSentence() {
        Token boats = parse.tokens().get(1);
        Token near = parse.tokens().get(3);

        assertThat(parse.subtreeText(boats)).isEqualTo("Two boats");
        assertThat(parse.subtreeText(near)).isEqualTo("near Malta");
        assertThat(parse.text(boats, near)).isEqualTo("boats sank near");
    }

    @Test
    void findsTokensAndEntitiesByPlace() {
        assertThat(parse.tokenAt(0)).isEqualTo(parse.tokens().get(0));
        assertThat(parse.tokenAt(24)).isEqualTo(parse.tokens().get(4));
        assertThat(parse.tokenAt(3)).isNull();
        assertThat(parse.tokenAt(26)).isNull();
        assertThat(parse.entityAt(parse.tokens().get(4))).isEqualTo(new Entity("GPE", 4, 4, "Malta"));
        assertThat(parse.entityAt(parse.tokens().get(3))).isNull();
    }

    @Test
    void survivesATreeWithACycle() {
        Parse damaged = new Parse(
                "a b",
                List.of(
                        new Token(0, 0, 1, "a", "a", "NN", "", 1, "nmod"),
                        new Token(1, 2, 3, "b", "b", "NN", "", 0, "nmod")),
                List.of());

        assertThat(damaged.subtree(damaged.tokens().get(0))).hasSize(2);
    }

    @Test
    void hasNoRootWithoutTokens() {
        Parse empty = new Parse(" ", List.of(), List.of());

        assertThat(empty.isEmpty()).isTrue();
        assertThatThrownBy(empty::root).isInstanceOf(IllegalStateException.class);
    }
}
