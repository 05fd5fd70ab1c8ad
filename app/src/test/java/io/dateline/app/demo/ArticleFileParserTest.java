package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleFileParserTest {

    private static final String HEADER = """
            title: A title: with a colon
            author: A. Writer
            section: World
            outlet: meridian-post
            age: PT26H
            """;

    @Test
    void readsHeaderAndBlocks() {
        ArticleFile article = ArticleFileParser.parse("007-a-slug.txt", HEADER + """
                        tags: one, two
                        meta: time
                        page: moved
                        expect: ASSAULT SOM>KEN,ETH asserted dead=9 place=Addis_Ababa
                        never: ASSAULT KEN>SOM asserted

                        First line
                        and its second.

                        ## A heading

                        ! Advertisement
                        """);

        assertThat(article.number()).isEqualTo(7);
        assertThat(article.slug()).isEqualTo("a-slug");
        assertThat(article.revision()).isEqualTo(1);
        assertThat(article.outlet()).isEqualTo(Outlet.MERIDIAN_POST);
        assertThat(article.title()).isEqualTo("A title: with a colon");
        assertThat(article.age()).isEqualTo(Duration.ofHours(26));
        assertThat(article.tags()).containsExactly("one", "two");
        assertThat(article.metadata()).isEqualTo(ArticleFile.Metadata.TIME);
        assertThat(article.mishap()).isEqualTo(ArticleFile.Mishap.MOVED);
        assertThat(article.expected())
                .containsExactly(new Expectation(
                        "ASSAULT",
                        List.of("SOM"),
                        List.of("KEN", "ETH"),
                        "asserted",
                        Map.of("dead", "9", "place", "Addis Ababa")));
        assertThat(article.forbidden()).hasSize(1);
        assertThat(article.blocks())
                .containsExactly(
                        new Block(Block.Kind.PARAGRAPH, "First line and its second."),
                        new Block(Block.Kind.HEADING, "A heading"),
                        new Block(Block.Kind.ADVERT, "Advertisement"));
    }

    @Test
    void aSecondVersionIsKnownByItsName() {
        assertThat(ArticleFileParser.parse("007-a-slug.2.txt", HEADER + "expect: none\n\nText.\n")
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void errorsNameFileAndLine() {
        assertThatThrownBy(() -> ArticleFileParser.parse("007-a.txt", HEADER + "colour: red\n\nText.\n"))
                .hasMessageContaining("007-a.txt line 6")
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> ArticleFileParser.parse("007-a.txt", HEADER + "expect: HUG USA>FRA asserted\n\nT.\n"))
                .hasMessageContaining("line 6")
                .hasMessageContaining("HUG");
        assertThatThrownBy(() -> ArticleFileParser.parse("007-a.txt", HEADER + "\nText.\n"))
                .hasMessageContaining("expect: none");
        assertThatThrownBy(() -> ArticleFileParser.parse("seven.txt", HEADER)).hasMessageContaining("seven.txt");
    }
}
