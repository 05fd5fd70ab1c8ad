package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.reader.article.Names.Verdict;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "related-articles, STRONG",
        "moduleMostRead, STRONG",
        "most_read box, STRONG",
        "story byline--large, ABOUT",
        "image-slider, WEAK",
        "slider related, STRONG",
        "relatedness, NONE",
        "with-sidebar, NONE",
        "sidebar-enabled--false, NONE",
        "md:hidden overflow-hidden, NONE",
        "lg:sidebar, NONE",
        "article-body, NONE",
    })
    void readsClassesAsWords(String classes, Verdict verdict) {
        assertThat(new Names().of(new Element("div").attr("class", classes))).isEqualTo(verdict);
    }

    @Test
    void doesNotReadAnIdThatRepeatsAHeadline() {
        assertThat(new Names().of(new Element("section").attr("id", "comments")))
                .isEqualTo(Verdict.STRONG);
        assertThat(new Names().of(new Element("section").attr("id", "what-we-share-with-our-neighbours")))
                .isEqualTo(Verdict.NONE);
    }

    @Test
    void namesTheFileAndTheLineOfAMistake() {
        SectionedFile file = SectionedFile.read("names.txt");
        SectionedFile.Entry entry = file.section("weak").get(0);

        assertThat(file.wrong(entry, "no name")).hasMessage("names.txt:" + entry.line() + ": no name: " + entry.text());
        assertThatThrownBy(() -> file.section("none")).hasMessageContaining("[none] is missing");
        assertThatThrownBy(() -> SectionedFile.read("none.txt")).hasMessageContaining("none.txt is missing");
    }
}
