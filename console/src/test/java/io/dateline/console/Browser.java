package io.dateline.console;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, driven by Playwright. Nothing is downloaded. */
final class Browser implements AutoCloseable {

    private static final List<String> PATHS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path executable) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    /** Starts it. Without one the test is skipped, or fails when {@code -Dbrowser=required}. */
    static Browser start() {
        Optional<Path> executable =
                PATHS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        String missing = "no Chromium at any of " + PATHS + ": install it, for instance with apt-get install chromium";
        if (executable.isEmpty() && "required".equals(System.getProperty("browser"))) {
            fail(missing);
        }
        Assumptions.assumeTrue(executable.isPresent(), missing);
        return new Browser(executable.orElseThrow());
    }

    com.microsoft.playwright.Browser chromium() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
