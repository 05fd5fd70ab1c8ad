package io.dateline.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.dateline.schemas.feed.FeedCondition;
import io.dateline.store.FeedRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as a browser shows them. Every page is watched for errors, refused content and requests to elsewhere. */
class BrowserTest {

    private static final Path SHOTS = Path.of(System.getProperty("shots", "target/shots"));

    private static Browser browser;
    private FakeQueries queries;
    private Console console;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() {
        queries = Samples.store();
        console = ConsoleFixture.start(queries);
    }

    @AfterEach
    void stop() {
        console.close();
        assertThat(complaints).as("errors, refusals, foreign requests").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "desktop-light, 1360, 900, LIGHT",
        "desktop-dark, 1360, 900, DARK",
        "phone, 360, 780, LIGHT",
        "phone-dark, 360, 780, DARK"
    })
    void isAccessibleAndFits(String name, int width, int height, ColorScheme scheme) {
        try (BrowserContext context = context(width, height, scheme)) {
            Page home = open(context, "/");
            assertThat(home.locator("[data-map][data-drawn]")).isVisible();
            shoot(home, name);
            check(home);

            assertThat(home.locator(".filter-fold").getAttribute("open") == null)
                    .as("filter folded")
                    .isEqualTo(width < 540);

            Page detail = open(context, "/events/" + Samples.ACCUSATION.id());
            shoot(detail, name + "-event");
            check(detail);

            Page feeds = open(context, "/feeds");
            assertThat(feeds.locator(".feeds tbody tr")).hasCount(8);
            shoot(feeds, name + "-feeds");
            check(feeds);

            Page feed = open(context, "/feeds/" + FeedSamples.BROKEN.id());
            shoot(feed, name + "-feed");
            check(feed);

            Page error = open(context, "/?type=WAR");
            assertThat(error.locator("h1")).hasText("Bad parameter");
            check(error);
            complaints.removeIf(complaint -> complaint.contains("400 (Bad Request)"));
        }
    }

    @Test
    void showsWhoDidWhatToWhomWithTheEvidence() {
        try (BrowserContext context = context(1360, 900, ColorScheme.LIGHT)) {
            Page home = open(context, "/");
            var card = home.locator("[data-event='" + Samples.SUMMIT.id() + "']");

            assertThat(card.locator(".chip")).hasText("Agree");
            assertThat(card.locator(".status")).hasText("future");
            assertThat(card.locator("h3")).containsText("Brazil");
            assertThat(card.locator(".facts")).containsText("country only");
            assertThat(card.locator(".facts")).containsText("19 Mar 2026 – 21 Mar 2026");
            assertThat(card.locator("blockquote")).hasText(Samples.SUMMIT.evidence());
            assertThat(card.locator(".source a")).hasAttribute("href", "https://news.example/summit");
        }
    }

    @Test
    void doesNotJumpWhenNewEventsArriveAndShowsThemWhenAsked() {
        queries = new FakeQueries().with(Samples.AID);
        console.close();
        console = ConsoleFixture.start(queries);
        try (BrowserContext context = context(1360, 900, ColorScheme.LIGHT)) {
            Page home = open(context, "/");
            assertThat(home.locator("[data-live-state]")).hasText("Live");

            queries.with(Samples.MEETING, Samples.STRIKE);
            assertThat(home.locator("[data-live-show]")).hasText("2 new or changed – click to show");
            assertThat(home.locator("[data-live-status]")).hasText("2 new or changed events");
            assertThat(home.locator(".event")).hasCount(1);

            home.locator("[data-live-show]").click();
            assertThat(home.locator(".event")).hasCount(3);
            assertThat(home.locator("[data-live-show]")).isHidden();
            assertThat(home.locator("#list-title")).isFocused();

            queries.with(Samples.SUMMIT);
            assertThat(home.locator("[data-live-show]")).hasText("1 new or changed – click to show");
        }
    }

    @Test
    void filtersInPlaceAndKeepsTheAddress() {
        try (BrowserContext context = context(1360, 900, ColorScheme.LIGHT)) {
            Page home = open(context, "/");
            home.locator("#type").selectOption("ASSAULT");
            home.locator("form.filter button").click();

            assertThat(home.locator(".event")).hasCount(1);
            assertThat(home).hasURL(console.address() + "?type=ASSAULT");
            assertThat(home.locator("[data-map][data-drawn]")).isVisible();
            assertThat(home.locator(".twin tbody tr")).hasCount(1);
        }
    }

    @Test
    void feedsAreSortedAndFilteredInPlace() {
        try (BrowserContext context = context(1360, 900, ColorScheme.LIGHT)) {
            Page feeds = open(context, "/feeds");
            var rows = feeds.locator(".feeds tbody tr");
            assertThat(rows.first()).containsText("failed 4 times in a row: HTTP status 503");
            assertThat(feeds.locator("[data-state='silent']")).hasText("1 silent");

            feeds.locator("#sort-articles").click();
            assertThat(feeds.locator("th[aria-sort='descending']")).hasText("Articles");
            feeds.locator("#sort-articles").click();
            assertThat(feeds.locator("th[aria-sort='ascending']")).hasText("Articles");
            assertThat(rows.first()).containsText("Just added");

            feeds.locator("#q").fill("ministry");
            feeds.locator("form.filter button").click();
            assertThat(rows).hasCount(1);
            assertThat(rows.first()).containsText("nothing new has come");
        }
    }

    @Test
    void feedsAreReadAgainUnlessSomebodyIsInTheMiddleOfThem() {
        FakeFeeds changing = FeedSamples.store();
        console.close();
        console = ConsoleFixture.start(queries, changing);
        try (BrowserContext context = context(1360, 900, ColorScheme.LIGHT)) {
            Page feeds = context.newPage();
            feeds.clock().install();
            feeds.navigate(console.address().resolve("/feeds").toString());
            assertThat(feeds.locator("[data-refresh-toggle]")).isVisible();

            changing.with(added("added"));
            feeds.clock().runFor(16_000);
            assertThat(feeds.locator(".feeds tbody tr")).hasCount(9);

            Locator toggle = feeds.locator("[data-refresh-toggle]");
            toggle.click();
            assertThat(toggle).hasAttribute("aria-pressed", "true");
            feeds.locator("h1").click();
            int before = changing.lists();
            feeds.clock().runFor(40_000);
            // What had been asked for would have come before this.
            feeds.evaluate("fetch('/api/v1/feeds/added').then(answer => answer.text())");
            assertThat(changing.lists()).as("lists read while paused").isEqualTo(before);

            changing.with(added("later"));
            toggle.click();
            assertThat(toggle).hasAttribute("aria-pressed", "false");
            feeds.clock().runFor(16_000);
            assertThat(feeds.locator(".feeds tbody tr")).hasCount(10);
            assertThat(toggle).isFocused();

            changing.fail(new IllegalStateException("is told"));
            feeds.clock().runFor(16_000);
            assertThat(feeds.locator("[data-problem]")).containsText("not the latest");
            assertThat(feeds.locator(".feeds tbody tr")).hasCount(10);
        }
    }

    private static FeedRow added(String id) {
        return new FeedRow(
                id,
                "https://" + id + ".example/",
                id + ".example",
                null,
                List.of(),
                FeedSamples.NOW,
                FeedCondition.NEW,
                "https://" + id + ".example/",
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null);
    }

    @Test
    void aRefusedFilterSaysWhy() {
        try (BrowserContext context = context(1360, 900, ColorScheme.LIGHT)) {
            Page home = open(context, "/");
            home.locator("#from").fill("2026-03-10");
            home.locator("#to").fill("2026-03-01");
            home.locator("form.filter button").click();

            assertThat(home.locator("h1")).hasText("Bad parameter");
            assertThat(home.locator("main")).containsText("on or after from");
            complaints.removeIf(complaint -> complaint.contains("400"));
        }
    }

    @Test
    void aConsoleThatIsGoneIsSaid() {
        try (BrowserContext context = context(1360, 900, ColorScheme.LIGHT)) {
            Page home = open(context, "/");
            assertThat(home.locator("[data-live-state]")).hasText("Live");
            console.close();
            assertThat(home.locator("[data-live-state]")).hasText("Reconnecting");
            home.locator("form.filter button").click();

            assertThat(home.locator("[data-problem]")).containsText("does not answer");
            complaints.removeIf(complaint -> complaint.contains("ERR_") || complaint.contains("htmx:"));
        }
    }

    /** The picture of the README is of this size; with the demo's events it is taken by hand. */
    @Test
    void fitsAPicture() {
        console.close();
        console = ConsoleFixture.start(Samples.presentable());
        NewContextOptions options =
                new NewContextOptions().setViewportSize(1360, 860).setColorScheme(ColorScheme.LIGHT);
        try (BrowserContext context = browser.chromium().newContext(options)) {
            Page home = open(context, "/");
            assertThat(home.locator("[data-map][data-drawn]")).isVisible();
            assertThat(home.locator("[data-live-state]")).hasText("Live");
            home.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("console.png")));
            assertThat(home.locator(".event").first()).isInViewport();
        }
    }

    @Test
    void readsAndFiltersWithoutScripts() {
        NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
        try (BrowserContext context = browser.chromium().newContext(options)) {
            Page home = open(context, "/?limit=3");
            assertThat(home.locator(".event")).hasCount(3);
            home.locator(".older a").click();
            assertThat(home.locator(".event")).hasCount(3);

            home.locator("#country").selectOption("GRC");
            home.locator("form.filter button").click();
            assertThat(home.locator(".event")).hasCount(1);
            assertThat(home.locator("#country")).hasValue("GRC");

            home.locator(".event h3 a").click();
            assertThat(home.locator(".mentions > li")).hasCount(2);
            assertThat(home.locator(".fields")).containsText("pattern-141");
        }
    }

    @Test
    void readsFiltersAndSortsFeedsWithoutScripts() {
        NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
        try (BrowserContext context = browser.chromium().newContext(options)) {
            Page feeds = open(context, "/feeds?limit=3");
            assertThat(feeds.locator(".feeds tbody tr")).hasCount(3);
            assertThat(feeds.locator("[data-refresh-toggle]")).isHidden();
            feeds.locator(".older a").click();
            assertThat(feeds.locator("#list-title")).hasText("More feeds");

            feeds.locator("#state").selectOption("failing");
            feeds.locator("form.filter button").click();
            assertThat(feeds.locator(".feeds tbody tr")).hasCount(1);
            feeds.locator(".feeds .name a").click();
            assertThat(feeds.locator(".problem")).containsText("HTTP status 503");
            feeds.locator("nav a[href='/feeds']").click();
            feeds.locator("#sort-lastArticleAt").click();
            assertThat(feeds.locator("th[aria-sort='descending']")).hasText("Newest article");
        }
    }

    @Test
    void noFeedsSaysWhatToDo() {
        console.close();
        console = ConsoleFixture.start(queries, new FakeFeeds());
        try (BrowserContext context = context(1360, 900, ColorScheme.LIGHT)) {
            Page feeds = open(context, "/feeds");

            assertThat(feeds.locator(".empty")).containsText("dateline feeds add");
            shoot(feeds, "empty-feeds");
            check(feeds);
            assertThat(open(context, "/feeds?state=ok").locator(".empty")).containsText("No feed matches");
        }
    }

    @Test
    void showsStrangeTextAsText() {
        try (BrowserContext context = context(1360, 900, ColorScheme.LIGHT)) {
            Page home = open(context, "/");
            var card = home.locator("[data-event='" + Samples.HOSTILE.id() + "']");

            assertThat(card.locator("h3")).containsText("<b>Nobody</b>");
            assertThat(card.locator("blockquote")).hasText(Samples.HOSTILE.evidence());
            assertThat(card.locator(".source")).containsText("<script>alert('title')</script>");
            assertThat(card.locator(".source a")).hasCount(0);
            assertThat(card.locator("img")).hasCount(0);
        }
    }

    @Test
    void anEmptyStoreSaysWhatToDo() {
        console.close();
        console = ConsoleFixture.start(new FakeQueries());
        try (BrowserContext context = context(1360, 900, ColorScheme.LIGHT)) {
            Page home = open(context, "/");

            assertThat(home.locator(".empty")).containsText("dateline feeds add");
            assertThat(home.locator(".empty")).containsText("dateline demo");
            shoot(home, "empty");
            check(home);
        }
    }

    private static BrowserContext context(int width, int height, ColorScheme scheme) {
        return browser.chromium()
                .newContext(
                        new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        String home = console.address().toString();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(path + " console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(path + " script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(home)) {
                complaints.add(path + " asked for " + request.url());
            }
        });
        page.navigate(console.address().resolve(path).toString());
        return page;
    }

    /** WCAG 2.2 AA by axe, and no sideways scrolling. */
    private static void check(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("violations on " + page.url())
                .extracting(rule -> rule.getId() + " at "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels beyond the right edge")
                .isZero();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
