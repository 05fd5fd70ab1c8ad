package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenTextTest {

    private static final String FIRST =
            "Delegates from both coastal states returned to the conference hall on Monday, ending a pause of six weeks.";
    private static final String SECOND =
            "The mediator said that the first session had dealt with fishing rights, and that customs would come next.";
    private static final String THIRD =
            "Fishermen who had gathered at the gate, some with their families, welcomed the news and then went home.";
    private static final String WHOLE = String.join("\n\n", FIRST, SECOND, THIRD);
    private static final String MARKUP = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

    /** A short list of teasers stands beside the article. */
    private static final String STATE =
            "{\"menu\": [{\"title\": \"World\"}], \"article\": %s, \"related\": [{\"teaser\":"
                    + " \"A ferry collided with the northern pier, and nobody was hurt.\"}]}";

    private static final String PIECES = "[{\"type\": \"text\", \"content\": \"" + FIRST
            + "\"}, {\"type\": \"image\", \"caption\": \"The gate of the harbour, seen by night and in the rain.\"}, {\"type\": \"text\","
            + " \"content\": \"" + SECOND + "\"}, {\"type\": \"text\", \"content\": \"" + THIRD + "\"}]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script id=__NEXT_DATA__ type=application/json>%s</script>",
                "<script>window.__INITIAL_STATE__ = %s;window.ready = true;</script>",
                "<script>var a = 1; window.Site = window.Site || {}; Site.page={}; Site.content=%s;</script>"
            })
    void readsTheStateThatScriptsDraw(String script) {
        String html = STATE.formatted("{\"body\": \"" + MARKUP + "\"}");

        assertThat(text("<div id=root>Loading</div>" + script.formatted(html))).isEqualTo(WHOLE);
        assertThat(text("<div id=root></div>" + script.formatted(STATE.formatted(PIECES))))
                .as("in pieces")
                .isEqualTo(WHOLE);
    }

    @Test
    void readsAStateThatIsQuoted() {
        String quoted = STATE.formatted(PIECES).replace("\"", "\\\"");

        assertThat(text("<script>window.state = JSON.parse(\"" + quoted + "\");</script>"))
                .isEqualTo(WHOLE);
    }

    @Test
    void takesTheFirstOfSeveralArticles() {
        String other =
                "The night ferry failed again on Sunday, and its passengers slept in the terminal until the morning. ";
        String list = "[{\"body\": \"" + (FIRST + " ").repeat(20) + "\"}, {\"body\": \"" + other.repeat(25) + "\"}]";

        assertThat(text("<script>state = " + list + "</script>"))
                .startsWith(FIRST)
                .doesNotContain("ferry");
    }

    @Test
    void readsWhatReadersWithoutScriptsSee() {
        assertThat(text("<div id=root></div><noscript><h1>Talks resume</h1>" + MARKUP + "</noscript>"))
                .isEqualTo(WHOLE);
    }

    @Test
    void leavesAShortArticleThatStateTellsNothingOf() {
        String other = STATE.formatted(
                "{\"consent\": \"" + "We keep what you read on this device, and ask you to agree. ".repeat(9) + "\"}");

        assertThat(text("<p>" + FIRST + "</p><script>window.state = " + other + "</script>"))
                .isEqualTo(FIRST);
        assertThat(text(MARKUP + "<script>window.state = " + other + "</script>"))
                .isEqualTo(WHOLE);
    }

    private static final String OTHER =
            "The night ferry failed again on Sunday, and its passengers slept in the terminal until the morning. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'article': {'title': 'Talks resume', 'body': null}, 'other': {'title': 'Ferry', 'body': '%s'}}",
                "{'title': 'Talks resume', 'relatedArticles': [{'body': '%s'}]}",
                "{'article': {'body': null}, 'mostPopular': {'body': '%s'}}",
                "{'privacy': {'text': '%s'}}"
            })
    void leavesTheTextOfAnotherArticleInAState(String state) {
        String json = state.replace('\'', '"').formatted(OTHER.repeat(10));

        assertThat(text("<div id=root>Loading</div><script>window.state = " + json + ";</script>"))
                .doesNotContain("ferry");
    }

    @Test
    void takesTheArticleWithThePagesTitleAmongLongerOnes() {
        String entry = "{\"headlines\": {\"basic\": \"%s\"}, \"body\": \"%s\"}";
        String list = "{\"seo\": {\"title\": \"Talks resume\"}, \"stories\": ["
                + entry.formatted("Ferry", OTHER.repeat(9)) + "," + entry.formatted("Talks resume", MARKUP) + "]}";

        assertThat(text("<div id=root></div><script>window.state = " + list + ";</script>"))
                .isEqualTo(WHOLE);
    }

    @Test
    void doesNotJoinTheShortArticlesOfAList() {
        String list = "[{\"slug\": \"a\", \"body\": \"" + MARKUP + "\"}, {\"slug\": \"b\", \"body\": \""
                + OTHER.repeat(4) + "\"}]";

        assertThat(text("<div id=root></div><script>window.state = " + list + ";</script>"))
                .isEqualTo(WHOLE);
    }

    @Test
    void leavesTheNoticeThatAPageNeedsScripts() {
        String notice = "This page needs JavaScript. Please switch it on in the settings of your browser. ".repeat(4);

        assertThat(text("<div id=root>Loading</div><noscript><p>" + notice + "</p></noscript>"))
                .doesNotContain("switch it on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x = {\"a\": ", "x = [[[[", "x = {'a': 'b'}", "x={};y={\"a\":1};z=[1,2,3]", "JSON.parse(\"{\")"})
    void passesOverWhatIsNoState(String code) {
        assertThat(text("<p>Loading</p><script>" + code + " ".repeat(300) + "</script>"))
                .doesNotContain("{");
    }

    private static String text(String body) {
        return ArticleExtractor.extract(
                        "<title>Talks resume</title><body>" + body, URI.create("https://www.courier.example.org/talks"))
                .text();
    }
}
