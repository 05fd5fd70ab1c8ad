package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {

    private static final String FIRST =
            "Delegates from both coastal states returned to the conference hall on Monday, ending a pause of six weeks.";
    private static final String SECOND =
            "The mediator said that the first session had dealt with fishing rights, and that customs would come next.";
    private static final String THIRD =
            "Fishermen who had gathered at the gate, some with their families, welcomed the news and then went home.";

    @Test
    void takesAllPartsOfAnArticleWhenOnlyItsBeginningIsNamed() {
        String part = "<section><h2>Part %d</h2><p>" + SECOND + "</p><p>" + THIRD + "</p></section>";

        String text = text("<main><div class=article-body><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD
                + "</p></div>" + part.formatted(1) + part.formatted(2) + part.formatted(3) + part.formatted(4)
                + part.formatted(5) + "</main>");

        assertThat(text).startsWith(FIRST).contains("Part 5");
    }

    @Test
    void takesSiblingsThatGoOnWithTheSameText() {
        String body = "<div class=article__body><p>%s</p></div>";

        String text = text("<article>" + body.formatted(FIRST) + "<aside>Our offers</aside>" + body.formatted(SECOND)
                + body.formatted(THIRD) + "</article>");

        assertThat(text).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    @Test
    void takesPartsBuiltAlikeThatStandBesideTheLargest() {
        String text =
                text("<main><h2>Harbour news</h2><div><div class=group><p>" + FIRST + "</p><p>" + SECOND + "</p><p>"
                        + FIRST.replace("Monday", "Tuesday") + "</p><p>" + SECOND.replace("first", "third")
                        + "</p></div><div class=media></div><div class=group><p>" + THIRD + "</p></div></div></main>");

        assertThat(text).contains(FIRST, SECOND, THIRD);
    }

    @Test
    void takesNoPartBelowWhereNoClassTellsThatItIsBuiltAlike() {
        String article = Stream.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
                .map(day -> "<p>" + FIRST.replace("Monday", day) + "</p>")
                .collect(Collectors.joining("", "<div>", "</div>"));
        String text = text(
                "<main><div><p>" + THIRD + "</p></div>" + article
                        + "<div><p>These terms bind whoever reads the site, and a court of the islands judges all that is in dispute.</p></div></main>");

        assertThat(text).contains(THIRD, FIRST).doesNotContain("These terms");
    }

    @Test
    void takesTheHeadingBetweenPartsOfTheSameNameAndNoListOfLinks() {
        String body = "<div data-component=text-block class=part><p>%s</p></div>";

        String text = text("<article>" + body.formatted(FIRST)
                + "<div class=list><ul><li><a href=/1>Ferries collide</a></li></ul></div>"
                + "<div class=sub><h2>At the gate</h2></div>" + body.formatted(SECOND) + body.formatted(THIRD)
                + "</article>");

        assertThat(text).isEqualTo(String.join("\n\n", FIRST, "At the gate", SECOND, THIRD));
    }

    @Test
    void keepsTextInColumnsBesidePictures() {
        String row = "<div><img src=/1.jpg><div>%s</div></div>";

        String text = text("<div class=article-body>" + row.formatted(FIRST) + row.formatted(SECOND)
                + row.formatted(THIRD) + "</div>");

        assertThat(text).contains(FIRST, SECOND, THIRD);
    }

    @Test
    void dropsATitleWithTheNameOfItsSubjectInFront() {
        String text = text(
                "<title>Talks on fishing rights go on</title><article><h2><span>Harbour</span> <span>Talks on fishing rights go on</span></h2><p>"
                        + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p></article>");

        assertThat(text).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    @Test
    void narrowsAVagueNameToTheElementThatHoldsNearlyAll() {
        String text = text("<main><p>Your harbour news since long ago, all week</p><div><p>" + FIRST + "</p><p>"
                + SECOND + "</p><p>" + THIRD + "</p></div><p>Written for the people of the coast by us.</p></main>");

        assertThat(text).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    @Test
    void keepsALinkedHeadingOverTextAndDropsOneOverNothing() {
        String text = text("<div class=article-body><p>" + FIRST + "</p><h2><a href=/1>The gate</a></h2><p>" + SECOND
                + "</p><p>" + THIRD
                + "</p><h3><a href=/2>Ferries collide</a></h3><h3><a href=/3>Tolls rise</a></h3></div>");

        assertThat(text).isEqualTo(String.join("\n\n", FIRST, "The gate", SECOND, THIRD));
    }

    @Test
    void endsWhereTheArticleEnds() {
        String text = text("<div class=article-body><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD
                + "</p><h3>About the author</h3><p>Ana Duarte has written about harbours for years.</p></div>");

        assertThat(text).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    @Test
    void dropsALinkThatStandsAloneAndKeepsOneInAList() {
        String text = text("<div class=article-body><p>" + FIRST
                + "</p><p><a href=/1>Ferries collide off the cape</a></p><p>" + SECOND
                + "</p><ul><li>Tolls were put off until the autumn session</li><li><a href=/2>Fish quotas</a></li></ul><p>"
                + THIRD + "</p></div>");

        assertThat(text).doesNotContain("Ferries").contains("Fish quotas");
    }

    @Test
    void keepsTheParagraphBeforeAListOrAPartThatOpensLater() {
        String begin = "<main><article><h1>Talks</h1><p>" + FIRST + "</p>";
        String list = text(begin + "<ol><li>" + SECOND + "</li><li>" + THIRD + "</li><li>" + THIRD.repeat(2)
                + "</li></ol></article></main>");
        String part = text(begin + "<div class=rest><p>" + SECOND + "</p><p>" + THIRD + "</p><p>" + SECOND
                + "</p></div></article></main>");

        assertThat(list).startsWith(FIRST);
        assertThat(part).startsWith(FIRST);
    }

    @Test
    void weighsScriptsWithoutSpaces() {
        String site =
                "<div class=site><p>Published for the people of the coast, with some help from the tide.</p></div>";
        String chinese = "<div><p>代表们星期一回到会议厅。</p><p>调解人说首先谈了捕鱼权。</p><p>渔民对此表示欢迎。</p></div>";
        String korean = "<div><p>대표단이 회의장으로 돌아왔다.</p><p>중재자는 어업권을 다루었다고 말했다.</p><p>어부들은 집으로 돌아갔다.</p></div>";

        assertThat(text(chinese + site)).startsWith("代表们").doesNotContain("tide");
        assertThat(text(korean + site)).startsWith("대표단").doesNotContain("tide");
    }

    @Test
    void leavesBoxesOverThePageHoweverMuchTheySay() {
        String ask = IntStream.rangeClosed(1, 12)
                .mapToObj(
                        "<p>We and our partners store what you read on this device, and ask you to agree, number %d.</p>"
                                ::formatted)
                .collect(Collectors.joining());
        String article = "<article><h1>Talks</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article>";
        String expected = FIRST + "\n\n" + SECOND;

        assertThat(text("<div class='cookie-banner'>" + ask + "</div>" + article))
                .isEqualTo(expected);
        assertThat(text(article + "<div role=dialog>" + ask + "</div>")).isEqualTo(expected);
        assertThat(text("<div class='consent-popup'>" + article + "</div>")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class='site cookie-notice-shown'",
                "class='site cookies-policy-accepted'",
                "class='privacy-notice-visible'",
                "class='optanon-category-C0004'",
                "class='cookie-banner' style='visibility: hidden'",
                "role=dialog aria-modal=true"
            })
    void keepsAPageThatIsCalledABoxOverItself(String name) {
        String story = "<div class=story><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p></div>";
        String expected = String.join("\n\n", FIRST, SECOND, THIRD);

        assertThat(text("<title>Delegates return</title><div " + name + "><h2>Delegates return</h2>" + story
                        + "</div>"))
                .contains(expected);
        if (!name.contains("hidden")) {
            assertThat(text("<div " + name + ">" + story + "<div>Imprint, cookies</div></div>"))
                    .as("without a headline")
                    .contains(expected);
        }
    }

    @Test
    void leavesABoxThatAsksAboutCookiesThoughNothingElseIsThere() {
        String ask = "<p>We store cookies on this device, and ask you to agree to what our partners do with them.</p>";

        assertThat(text("<div class=cookie-banner>" + ask.repeat(5) + "</div><div id=root></div>"))
                .isEmpty();
    }

    @Test
    void leavesTheArticleThatIsLoadedBelow() {
        String other =
                "The night ferry failed again on Sunday, its passengers slept in the terminal, and the council wants to vote on its licence. ";
        String below = "<article class=story><h1>Night ferry fails</h1><p>" + other.repeat(3) + "</p><p>"
                + other.repeat(4) + "</p></article>";
        String own = "<article class=story><h1>Delegates return</h1><p>" + FIRST + "</p><p>" + SECOND.repeat(3)
                + "</p><p>" + THIRD + "</p></article>";

        assertThat(text(own + below)).startsWith(FIRST).doesNotContain("ferry");
    }

    @Test
    void keepsSectionsThatAreBuiltAlike() {
        String section = "<section class=part><h1>%s</h1><p>" + FIRST + "</p><p>" + THIRD + "</p></section>";

        assertThat(text(section.formatted("Delegates return") + section.formatted("Fish")))
                .contains("Fish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"section class=chapter,h1", "div class=block,h2"})
    void keepsLongChaptersOfOneArticle(String builtOf) {
        String[] names = builtOf.split(",", 2);
        String chapter = "<" + names[0] + "><" + names[1] + ">%s</" + names[1] + "><p>" + FIRST.repeat(3) + "</p><p>"
                + SECOND.repeat(3) + "</p></" + names[0].split(" ", 2)[0] + ">";

        String text = text("<title>Delegates return</title>" + chapter.formatted("Delegates return")
                + chapter.formatted("What comes next") + chapter.formatted("Who pays"));

        assertThat(text).contains("What comes next", "Who pays");
    }

    @Test
    void readsTheTagsOfASiteLikeClasses() {
        String text = text("<article><p>" + FIRST + "</p><amp-ad><p>Buy a boat.</p></amp-ad><story-part><p>" + SECOND
                + "</p></story-part><p>" + THIRD + "</p></article>");

        assertThat(text).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    @Test
    void takesOffATitleThatALineBreakPartsFromTheText() {
        String text = text("<title>Delegates return</title><table><tr><td><b>Delegates return</b><br><font>" + FIRST
                + "<br><br>" + SECOND + "<br><br>" + THIRD + "</font></td></tr></table>");

        assertThat(text).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    private static final String TEASER = "<div class=item><h3><a href=/%1$d>Ferry %1$d collides with a pier</a></h3>"
            + "<p>Passengers of ferry %1$d were shaken, the harbour office said, and nobody was hurt.</p></div>";

    @Test
    void dropsTeasersThatHoldMoreThanAShortArticle() {
        String row = TEASER.formatted(1) + TEASER.formatted(2) + TEASER.formatted(3) + TEASER.formatted(4);
        String article = "<h1>Delegates return</h1><p>" + FIRST + "</p><p>" + SECOND + "</p>";
        URI address = URI.create("https://www.courier.example.org/coast/delegates-return-to-hall");

        assertThat(ArticleExtractor.extract("<div>" + article + "</div><div>" + row + "</div>", address)
                        .text())
                .isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(ArticleExtractor.extract("<div class=entry-content>" + article + row + "</div>", address)
                        .text())
                .as("an overview of articles")
                .contains("Passengers of ferry 4");
        assertThat(text("<div>" + article + "</div><div>" + row + "</div>"))
                .as("a page that may be a section's")
                .contains("Passengers of ferry 4");
        assertThat(ArticleExtractor.extract(
                                "<div>" + article + "</div><div>"
                                        + row.replace("href=/", "href=https://ferries.example.com/") + "</div>",
                                address)
                        .text())
                .as("links to other sites, as of a list of things")
                .contains("Passengers of ferry 4");
    }

    private static final URI OWN = URI.create("https://www.courier.example.org/coast/delegates-return-to-hall");
    private static final String HEAD = "<h1>Delegates return</h1><p>" + FIRST + "</p><p>" + SECOND + "</p>";

    @Test
    void dropsTeasersWhateverThePageCallsItsBase() {
        String row = TEASER.formatted(1) + TEASER.formatted(2) + TEASER.formatted(3) + TEASER.formatted(4);

        assertThat(ArticleExtractor.extract(
                                "<base href='https://www.courier.example.org/'><div>" + HEAD + "</div><div>" + row
                                        + "</div>",
                                OWN)
                        .text())
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void keepsItemsThatAreMostOfTheArticle() {
        String items = TEASER.formatted(1) + TEASER.formatted(2) + TEASER.formatted(3) + TEASER.formatted(4);

        assertThat(ArticleExtractor.extract("<div>" + HEAD + items + "</div>", OWN)
                        .text())
                .as("an overview whose items stand beside its introduction")
                .contains("Passengers of ferry 4");
        assertThat(ArticleExtractor.extract(
                                "<div>" + HEAD + "</div><div>" + items.replace("href=/", "href=" + OWN + "?post=")
                                        + "</div>",
                                OWN)
                        .text())
                .as("posts of a live blog")
                .contains("Passengers of ferry 4");
    }

    @Test
    void keepsPartsThatEndInALink() {
        String part =
                "<div class=part><p>" + THIRD + "</p><p><a href=/%1$d>Ferry %1$d collides with a pier</a></p></div>";
        String parts = (part + part + part).formatted(1);

        assertThat(ArticleExtractor.extract("<div>" + HEAD.repeat(3) + parts + "</div>", OWN)
                        .text())
                .contains(THIRD);
    }

    @Test
    void keepsRowsThatAreTogetherMostOfASection() {
        String row = TEASER.replace("item", "%2$s");
        StringBuilder rows = new StringBuilder();
        for (String name : new String[] {"a", "b", "c", "d"}) {
            rows.append(row.formatted(1, name)).append(row.formatted(2, name)).append(row.formatted(3, name));
        }

        assertThat(text("<div>" + HEAD + "</div><div>" + rows + "</div>")).contains("Passengers of ferry 3");
    }

    @Test
    void keepsPanelsThatHoldMuchOfTheText() {
        String text = text("<div class=article-body><p>" + FIRST + "</p><div class=slider><p>" + SECOND + "</p><p>"
                + THIRD + "</p></div></div>");

        assertThat(text).contains(SECOND, THIRD);
    }

    @Test
    void takesThePostsOfALiveBlogThatThePageLoadsLater() {
        String text = text("""
                <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Talks, live", "liveBlogUpdate": [
                  {"@type": "BlogPosting", "headline": "The doors open", "articleBody": "%s"},
                  {"@type": "BlogPosting", "articleBody": "%s"}]}</script><div id=live></div>
                """.formatted(FIRST, SECOND));

        assertThat(text).isEqualTo(String.join("\n\n", "The doors open", FIRST, SECOND));
    }

    @Test
    void believesJsonLdWhenThePageShowsSomethingElse() {
        String body = String.join(" ", FIRST, SECOND, THIRD, FIRST, SECOND, THIRD);
        String consent =
                "We and our partners store and read information on your device, and process personal data such as identifiers.";

        String text = text("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"" + body
                + "\"}</script><div><p>" + consent + "</p><p>" + consent + "</p><p>" + consent + "</p></div>");

        assertThat(text).isEqualTo(body);
    }

    @Test
    void believesThePageWhenJsonLdHoldsTheSameWithoutParagraphs() {
        String body = String.join(" ", FIRST, SECOND, THIRD, FIRST, SECOND, THIRD);

        String text = text("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"" + body
                + "\"}</script><article><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p><p>" + FIRST
                + "</p></article>");

        assertThat(text).startsWith(FIRST + "\n\n" + SECOND);
    }

    @Test
    void takesWhatTheServerSendsLaterAndWhatOpensAtAClick() {
        String text = text("<div class=article-body><p>" + FIRST + "</p><div hidden id=S:1><p>" + SECOND
                + "</p></div><div class='accordion-body hidden'><p>" + THIRD
                + "</p></div><div class=hidden><p>Your session has ended, please load the page again.</p></div></div>");

        assertThat(text).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    @Test
    void takesAPanelWhoseNameIsThatOfItsHeadingToo() {
        String text = text("<div class=article-body><p>" + FIRST
                + "</p><div class=accordion><a role=button>On the tides</a><div style='display: none'><p>" + SECOND
                + "</p></div></div><p>" + THIRD + "</p></div>");

        assertThat(text).contains(SECOND);
    }

    @Test
    void keepsLinksInItemsWhetherOrNotTheyAreParagraphs() {
        String text = text("<div class=article-body><p>" + FIRST + "</p><p>" + SECOND
                + "</p><ul><li><p>Tolls were put off until the autumn session</p></li><li><p><a href=/2>Fish quotas</a></p></li></ul><p>"
                + THIRD + "</p></div>");

        assertThat(text).contains("Fish quotas");
    }

    @Test
    void dropsCallsTeasersAndCaptionsAmidTheText() {
        String text = text("<div class=article-body><p>" + FIRST
                + "</p><p>(MORE: <a href=/1>Five harbours that froze over</a>)</p><p>Sign up for our harbour newsletter.</p><p>"
                + SECOND
                + "</p><div>Fishermen at the gate. Mo Lind/Getty Images</div><p>" + THIRD + "</p></div>");

        assertThat(text).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    private static String text(String html) {
        return ArticleExtractor.extract(html, URI.create("https://www.courier.example.org/talks"))
                .text();
    }
}
