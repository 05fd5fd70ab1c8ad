package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.ArticleText;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {

    @Test
    void holdsTheSameTextsOnEveryRun() {
        List<ArticleText> articles = Corpus.articles();

        assertThat(articles).hasSizeGreaterThan(60).isEqualTo(Corpus.articles());
        assertThat(Corpus.words(articles)).isGreaterThan(60 * 100L);
    }
}
